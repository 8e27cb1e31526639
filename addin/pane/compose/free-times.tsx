import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { theirTime } from '../../features/meetings/their-time.ts';
import { advice } from '../../features/meetings/time-advice.ts';
import { TimePills } from '../../features/meetings/time-pills.tsx';
import { useMeetingTimes } from '../../features/meetings/times-queries.ts';
import { useThisMentorship } from '../../features/mentorships/use-this-mentorship.ts';
import { partnerName } from '../../features/mentorships/words.ts';
import { dateWithDay, timeOfDay } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { putAt } from '../../outlook/appointment-fields.ts';
import type { Appointment } from '../../outlook/opened.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';

const useStyles = makeStyles({
  times: { display: 'grid', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  later: { justifySelf: 'start' },
});

type Props = { appointment: Appointment; minutes: number; onWritten: () => void };

/** When both are free; choosing a time puts the appointment there. */
export const FreeTimes = ({ appointment, minutes, onWritten }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const query = useMeetingTimes(mentorship.id, minutes);
  const pages = query.data?.pages ?? [];
  const zone = pages[0]?.zones[mentorship.role === 'mentor' ? 'mentee' : 'mentor'];

  const note = (start: Date) => {
    const time = theirTime(start, zone, reader);
    return time && t('meetings.times.theirs', { time, partner: partnerName(mentorship) });
  };
  const put = (at: string) => {
    const start = new Date(at);
    const time = `${dateWithDay(start, now, reader)}, ${timeOfDay(start, reader)}`;
    putAt(start, new Date(start.getTime() + minutes * 60_000))
      .then(
        () => announce(t('pane.compose.putThere', { time })),
        (error: Error) => announce(t('tab.didNotWork', { reason: error.message })),
      )
      .finally(onWritten);
  };

  return (
    <Section title={t('pane.compose.times')}>
      <div className={styles.times}>
        {query.isPending && <Waiting what={t('meetings.times.what')} />}
        {query.isError && pages.length === 0 && (
          <Body1 as="p" role="status">
            {t('meetings.times.failed', { reason: query.error.message })}
          </Body1>
        )}
        {query.isSuccess && (
          <Body1 as="p" className={styles.quiet}>
            {advice(pages, mentorship)}
          </Body1>
        )}
        <TimePills
          times={pages.flatMap(({ items }) => items)}
          chosen={appointment.start.toISOString()}
          onChoose={put}
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
      </div>
    </Section>
  );
};
