import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { dateWithDay, distance, timeOfDay, timeRange } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { Tag } from '../../ui/tag.tsx';
import { MeetingLinks } from './meeting-links.tsx';
import { MeetingStateIcon } from './meeting-state-icon.tsx';
import { type Audience, outcome, proposal } from './words.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: `2px ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '> :not(:first-child)': { gridColumn: 2 },
    // Where there is room, a meeting is one line: when on the left, what became of it on the right.
    '@container (min-width: 560px)': {
      gridTemplateColumns: '20px 216px minmax(0, 1fr)',
      '> :nth-child(n + 3)': { gridColumn: 3 },
    },
  },
  when: { fontWeight: tokens.fontWeightSemibold },
  off: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  what: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', justifyContent: 'space-between' },
});

type Props = { meeting: Meeting; audience: Audience; successor?: Meeting };

/** One meeting: when, what, and what became of it. `successor` is the one it was moved to. */
export const MeetingItem = ({ meeting, audience, successor }: Props) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const start = new Date(meeting.start);
  const stands = meeting.state === 'scheduled';
  const ahead = stands && now < new Date(meeting.end);
  const off = meeting.state === 'cancelled' || meeting.state === 'declined';
  const moment = (iso: string) => {
    const date = new Date(iso);
    return `${dateWithDay(date, now, reader)}, ${timeOfDay(date, reader)}`;
  };
  const became = outcome(meeting, audience, now) ?? distance(start, now, reader);

  return (
    <li className={styles.item}>
      <MeetingStateIcon meeting={meeting} />
      <time
        dateTime={meeting.start}
        lang={reader.locale}
        className={mergeClasses(styles.when, off && styles.off)}
      >
        {dateWithDay(start, now, reader)}, {timeRange(start, new Date(meeting.end), reader)}
      </time>
      <div className={styles.what}>
        <span>
          <Link
            className={styles.link}
            to={`/mentorships/${meeting.mentorshipId}/meetings/${meeting.id}`}
          >
            {meeting.subject}
          </Link>{' '}
          {meeting.kind !== 'regular' && <Tag>{t(`meetings.kinds.${meeting.kind}`)}</Tag>}
        </span>
        <Caption1 className={styles.quiet}>
          {successor
            ? t('meetings.became.movedTo', { became, time: moment(successor.start) })
            : became}
        </Caption1>
      </div>
      {stands && meeting.proposedStart && (
        <Caption1>{proposal(meeting, audience, moment(meeting.proposedStart))}</Caption1>
      )}
      {ahead && <MeetingLinks meeting={meeting} />}
    </li>
  );
};
