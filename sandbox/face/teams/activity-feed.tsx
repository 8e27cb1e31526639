import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { DateTime } from 'luxon';
import type { Activity } from '../common/api.ts';
import { Loading, Notice } from '../common/states.tsx';
import { inWords, wordsOf } from './activities.ts';
import { AccordMark } from './tab-header.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
  },
  heading: { margin: 0, padding: '16px 20px 12px', fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, padding: '0 8px 16px', listStyleType: 'none', overflow: 'auto' },
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: '12px',
    width: '100%',
    padding: '10px 12px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

type Props = { feed: UseQueryResult<Activity[]>; onOpen: (activity: Activity) => void };

/** What Accord told this person through Teams. */
export function ActivityFeed({ feed, onOpen }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.panel} aria-label="Activity">
      <h2 className={styles.heading}>Activity</h2>
      {feed.isPending && <Loading label="Reading the feed" />}
      {feed.isError && (
        <Notice title="The feed could not be read" onRetry={() => feed.refetch()}>
          {feed.error.message}
        </Notice>
      )}
      {feed.data?.length === 0 && (
        <Notice title="All quiet">When Accord has something to say, it appears here.</Notice>
      )}
      {feed.data && feed.data.length > 0 && (
        <ul className={styles.list}>
          {feed.data.map((activity, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two activities can be equal in all they hold
            <li key={`${activity.at} ${index}`}>
              <button type="button" className={styles.item} onClick={() => onOpen(activity)}>
                <AccordMark size={32} />
                <span className={styles.words}>
                  <span className={styles.line}>
                    <Text weight="semibold">{inWords(activity.activityType)}</Text>
                    <Text size={200} className={styles.quiet}>
                      {shortTime(activity.at)}
                    </Text>
                  </span>
                  <Text size={200}>{wordsOf(activity)}</Text>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The time of day for today, else the date. */
function shortTime(at: string): string {
  const time = DateTime.fromISO(at);
  return time.hasSame(DateTime.now(), 'day')
    ? time.toLocaleString(DateTime.TIME_SIMPLE)
    : time.toLocaleString({ day: 'numeric', month: 'short' });
}
