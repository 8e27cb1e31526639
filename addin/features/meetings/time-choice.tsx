import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { OwnTime } from './own-time.tsx';
import { theirTime } from './their-time.ts';
import { advice } from './time-advice.ts';
import { TimePills } from './time-pills.tsx';
import { useMeetingTimes } from './times-queries.ts';
import { type Choice, spanOf, type WhenFault } from './when.ts';

const useStyles = makeStyles({
  choice: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  later: { justifySelf: 'start' },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

type Props = {
  minutes: number;
  choice: Choice;
  onChange: (part: Partial<Choice>) => void;
  fault: WhenFault | null;
};

/** Choosing a time: those at which both are free first, then one of one's own. */
export const TimeChoice = ({ minutes, choice, onChange, fault }: Props) => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const query = useMeetingTimes(mentorship.id, minutes);
  const pages = query.data?.pages ?? [];
  const times = pages.flatMap(({ items }) => items);

  const zone = pages[0]?.zones[mentorship.role === 'mentor' ? 'mentee' : 'mentor'];
  const note = (start: Date) => {
    const time = theirTime(start, zone, reader);
    return time && t('meetings.times.theirs', { time, partner: partnerName(mentorship) });
  };
  const own = choice.start === 'own' ? spanOf(choice, minutes, reader, now) : null;

  // A time that has been taken since it was chosen, or that is too short for another length, is none any more.
  const gone =
    query.isSuccess && choice.start !== 'own' && !times.some(({ start }) => start === choice.start);
  useEffect(() => {
    if (gone && choice.start) onChange({ start: '' });
  });

  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>
        <Subtitle2 as="span">{t('meetings.times.legend')}</Subtitle2>
      </legend>
      {query.isPending && <Waiting what={t('meetings.times.what')} />}
      {query.isError && pages.length === 0 && (
        <Body1 as="p" role="status">
          {t('meetings.times.failed', { reason: reasonOf(query.error) })}
        </Body1>
      )}
      {query.isSuccess && (
        <Body1 as="p" className={styles.quiet}>
          {advice(pages, mentorship)}
        </Body1>
      )}
      <TimePills
        times={times}
        chosen={choice.start}
        onChoose={(start) => onChange({ start })}
        note={note}
      />
      {query.hasNextPage && (
        <Button
          className={styles.later}
          disabledFocusable={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? t('meetings.list.loading') : t('meetings.times.later')}
        </Button>
      )}
      <OwnTime
        choice={choice}
        onChange={onChange}
        fault={fault}
        note={own && 'start' in own ? note(new Date(own.start)) : null}
      />
      {fault?.field === 'start' && (
        <Caption1 role="alert" className={styles.fault}>
          {fault.message}
        </Caption1>
      )}
    </fieldset>
  );
};
