import { Badge, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { dateWithDay, distance, timeOfDay, timeRange } from '../../locale/dates.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { ExternalLink } from '../../ui/links.tsx';
import { MeetingStateIcon } from './meeting-state-icon.tsx';
import { type Audience, outcome, proposal } from './words.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  body: { display: 'grid', gap: '2px', justifyItems: 'start' },
  when: { fontWeight: tokens.fontWeightSemibold },
  off: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  subject: { color: tokens.colorNeutralForeground2 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', marginTop: '4px' },
});

const kinds = { introductory: 'First meeting', crucial: 'Important date', regular: null } as const;

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
  const became = outcome(meeting, audience, now);
  const moment = (iso: string) => {
    const date = new Date(iso);
    return `${dateWithDay(date, now, reader)}, ${timeOfDay(date, reader)}`;
  };

  return (
    <li className={styles.item}>
      <MeetingStateIcon meeting={meeting} />
      <div className={styles.body}>
        <div>
          <time
            dateTime={meeting.start}
            lang={reader.locale}
            className={mergeClasses(styles.when, off && styles.off)}
          >
            {dateWithDay(start, now, reader)}, {timeRange(start, new Date(meeting.end), reader)}
          </time>{' '}
          {ahead && <Caption1 className={styles.quiet}>{distance(start, now, reader)}</Caption1>}
        </div>
        <div className={styles.subject}>{meeting.subject}</div>
        {kinds[meeting.kind] && (
          <Badge appearance="tint" color="informative">
            {kinds[meeting.kind]}
          </Badge>
        )}
        {became && (
          <Caption1 className={styles.quiet}>
            {became}
            {successor && `, to ${moment(successor.start)}`}
          </Caption1>
        )}
        {stands && meeting.proposedStart && (
          <Caption1>{proposal(meeting, audience, moment(meeting.proposedStart))}</Caption1>
        )}
        {ahead && <MeetingLinks meeting={meeting} />}
      </div>
    </li>
  );
};

const MeetingLinks = ({ meeting: { joinUrl, webLink, subject } }: { meeting: Meeting }) => {
  const styles = useStyles();
  if (!joinUrl && !webLink) return null;
  return (
    <div className={styles.links}>
      {joinUrl && (
        <ExternalLink href={joinUrl} aria-label={`Join ${subject}`}>
          Join
        </ExternalLink>
      )}
      {webLink && (
        <ExternalLink href={webLink} aria-label={`Open in Outlook: ${subject}`}>
          Open in Outlook
        </ExternalLink>
      )}
    </div>
  );
};
