import { CalendarRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import { t } from '../locale/i18n.ts';
import type { Opened } from '../outlook/opened.ts';
import { Crash } from '../tab/crash.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AppointmentView } from './appointment-view.tsx';
import { SignInGate } from './sign-in-gate.tsx';
import { useKnown } from './use-known.ts';
import { useOpened } from './use-opened.ts';

const Live = lazy(() => import('./live.tsx'));
const MailView = lazy(() => import('./mail-view.tsx'));

/** What is shown follows the item in Outlook. */
export const Pane = () => {
  const { opened, failed, readAnew } = useOpened();
  if (failed)
    return <Notice live icon={<PlugDisconnectedRegular />} title={t('pane.unreadable.title')} />;
  if (!opened) return <Waiting what={t('pane.item')} />;
  return (
    <SignInGate>
      <Followed opened={opened} onWritten={readAnew} />
    </SignInGate>
  );
};

type Props = { opened: Opened; onWritten: () => void };

/** A key an item: going from one to another is going to another page. */
const Followed = ({ opened, onWritten }: Props) => {
  useKnown();
  const quiet = useQuiet();
  return (
    <Crash where={opened.key}>
      <Suspense>{quiet && <Live />}</Suspense>
      <Suspense fallback={<Waiting what={t('pane.item')} />}>
        {opened.kind === 'nothing' && (
          <Notice icon={<CalendarRegular />} title={t('pane.nothing.title')}>
            {t('pane.nothing.text')}
          </Notice>
        )}
        {opened.kind === 'mail' && <MailView key={opened.key} mail={opened} />}
        {opened.kind === 'appointment' && (
          <AppointmentView key={opened.key} appointment={opened} onWritten={onWritten} />
        )}
      </Suspense>
    </Crash>
  );
};

const quietAfter = 1_500;

/** Whether the first screen has had its time. */
const useQuiet = (): boolean => {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setQuiet, quietAfter, true);
    return () => clearTimeout(timer);
  }, []);
  return quiet;
};
