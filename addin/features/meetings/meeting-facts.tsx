import { Body1, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { dateWithDay, distance, timeRange } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useSurface } from '../../ui/surface.ts';
import { Tag } from '../../ui/tag.tsx';
import { MeetingLinks } from './meeting-links.tsx';
import { MeetingStateIcon } from './meeting-state-icon.tsx';
import { type Audience, outcome } from './words.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXXL,
    '> :not(:first-child)': { gridColumn: 2 },
  },
  icon: { paddingTop: '4px' },
  off: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { meeting: Meeting; audience: Audience; children?: ReactNode };

/** When a meeting is, what became of it, and the ways to it. */
export const MeetingFacts = ({ meeting, audience, children }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const reader = useReader();
  const now = useNow();
  const start = new Date(meeting.start);
  const end = new Date(meeting.end);
  const off = meeting.state === 'cancelled' || meeting.state === 'declined';
  const ahead = meeting.state === 'scheduled' && now < end;
  const kind = meeting.kind === 'regular' ? null : t(`meetings.kinds.${meeting.kind}`);
  return (
    <div className={mergeClasses(surface.card, styles.card)}>
      <span className={styles.icon}>
        <MeetingStateIcon meeting={meeting} />
      </span>
      <div>
        <Subtitle1 as="p" block className={mergeClasses(off && styles.off)}>
          <time dateTime={meeting.start} lang={reader.locale}>
            {dateWithDay(start, now, reader)}, {timeRange(start, end, reader)}
          </time>
        </Subtitle1>
        <Body1 as="p" className={styles.quiet}>
          {outcome(meeting, audience, now) ?? distance(start, now, reader)}{' '}
          {kind && <Tag>{kind}</Tag>}
        </Body1>
      </div>
      {ahead && <MeetingLinks meeting={meeting} />}
      {children}
    </div>
  );
};
