import { Button } from '@fluentui/react-components';
import { CloudOffRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { t } from '../locale/i18n.ts';
import { Notice } from './notice.tsx';

type Reading<T> = Pick<
  UseQueryResult<T>,
  'data' | 'error' | 'fetchStatus' | 'isFetching' | 'refetch'
>;

type Props<T> = {
  query: Reading<T>;
  /** What could not be read, as in "your mentorships". */
  what: string;
  skeleton: ReactNode;
  /** Takes the place of the error, where the screen knows better what it means. */
  refused?: (problem: Problem) => ReactNode;
  children: (data: T) => ReactNode;
};

/** Draws what a query brings, and each of the states before it does: loading, offline, error. */
export const Loaded = <T,>({ query, what, skeleton, refused, children }: Props<T>) => {
  const { data, error, fetchStatus, isFetching, refetch } = query;
  if (data !== undefined) return children(data);
  if (fetchStatus === 'paused') return <Offline what={what} />;
  if (!error) return skeleton;
  const own = error instanceof Problem && refused?.(error);
  return own || <Failed what={what} error={error} busy={isFetching} retry={refetch} />;
};

const Offline = ({ what }: { what: string }) => (
  <Notice icon={<CloudOffRegular />} title={t('tab.offline.title')}>
    {t('tab.offline.text', { what })}
  </Notice>
);

type FailedProps = { what: string; error: Error; busy: boolean; retry: () => unknown };

const Failed = ({ what, error, busy, retry }: FailedProps) => (
  <Notice
    live
    icon={<PlugDisconnectedRegular />}
    title={t('tab.failed.title', { what })}
    action={
      <Button disabledFocusable={busy} onClick={() => retry()}>
        {busy ? t('tab.failed.trying') : t('common.tryAgain')}
      </Button>
    }
  >
    {error instanceof Problem ? error.message : t('tab.noAnswer')}
  </Notice>
);
