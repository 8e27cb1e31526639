import { Body1, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { dateWithDay, timeOfDay } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { useChangeMeeting } from './acts.ts';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  proposal: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
});

type Props = { meeting: Meeting; onMove: () => void; onCancel: () => void };

/** What can be done with a meeting that is ahead. Who did not organise it proposes, and declines. */
export const MeetingActs = ({ meeting, onMove, onCancel }: Props) => {
  const styles = useStyles();
  const { role } = useThisMentorship();
  const { mutate, error } = useChangeMeeting(meeting);
  const own = meeting.organizer === role;
  return (
    <>
      {meeting.proposedStart && <Proposal meeting={meeting} at={meeting.proposedStart} />}
      {meeting.kind !== 'introductory' && (
        <Checkbox
          label={t('meetings.schedule.crucial')}
          checked={meeting.kind === 'crucial'}
          onChange={(_, { checked }) => mutate({ kind: checked ? 'crucial' : 'regular' })}
        />
      )}
      <SendProblem error={error} fields={[]} />
      <div className={styles.acts}>
        <Button onClick={onMove}>{t(own ? 'meetings.one.move' : 'meetings.one.propose')}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t(own ? 'meetings.one.cancel' : 'meetings.one.decline')}
        </Button>
      </div>
    </>
  );
};

/** Another time that was proposed: its organizer can move the meeting there with one click. */
export const Proposal = ({ meeting, at }: { meeting: Meeting; at: string }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const { mutateAsync, isPending, error } = useChangeMeeting(meeting);
  const name = partnerName(mentorship);
  const start = new Date(at);
  const time = `${dateWithDay(start, now, reader)}, ${timeOfDay(start, reader)}`;
  const length = Date.parse(meeting.end) - Date.parse(meeting.start);
  const end = new Date(start.getTime() + length).toISOString();
  if (meeting.organizer !== mentorship.role) {
    return <Body1 as="p">{t('meetings.one.youProposed', { time, name })}</Body1>;
  }
  const accept = () =>
    mutateAsync({ start: at, end }).then(
      () => {
        announce(t('meetings.move.said', { name }));
        focusTitle();
      },
      () => {},
    );
  return (
    <div className={styles.proposal}>
      <Body1 as="p">{t('meetings.one.proposes', { time, name })}</Body1>
      <Button appearance="primary" disabledFocusable={isPending} onClick={accept}>
        {t('meetings.one.accept')}
      </Button>
      <SendProblem error={error} fields={[]} />
    </div>
  );
};
