import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import { plainDate, timeOfDay } from '../../locale/dates.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useHidden } from '../../ui/hidden.ts';
import { EntryIcon, isFestive } from './entry-icon.tsx';
import { What } from './entry-item.tsx';
import { toldOnce } from './told-once.ts';
import { entryDetail } from './words.ts';

const disc = 32;
const gap = 6;

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: `36px ${disc}px minmax(0, 1fr)`,
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    paddingBottom: `${gap}px`,
    // The line that leads on to what was before, from disc to disc, and behind both.
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: `calc(36px + ${tokens.spacingHorizontalM} + ${disc / 2 - 1}px)`,
      top: `${disc}px`,
      bottom: `-${disc / 2}px`,
      borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    },
    '& > *': { position: 'relative' },
  },
  newDay: { marginTop: '10px' },
  // No higher than the disc beside it, so that all rows are alike: the weekday reaches into the gap.
  day: { display: 'grid', justifyItems: 'end', lineHeight: '1.2', height: `${disc}px` },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { padding: '6px 8px', overflowWrap: 'anywhere' },
  festive: {
    justifySelf: 'start',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    '& a': { color: tokens.colorBrandForeground2 },
  },
});

/** What happened in a month, newest first, by its days; what is worth a good word stands out. */
export const DayList = ({ entries }: { entries: TimelineEntry[] }) => {
  const reader = useReader();
  const dayOf = (entry?: TimelineEntry) => entry && plainDate(new Date(entry.at), reader);
  const told = toldOnce(entries);
  return (
    <ul>
      {told.map((entry, index) => (
        <Row key={entry.id} entry={entry} isNewDay={dayOf(entry) !== dayOf(told[index - 1])} />
      ))}
    </ul>
  );
};

const Row = ({ entry, isNewDay }: { entry: TimelineEntry; isNewDay: boolean }) => {
  const styles = useStyles();
  const reader = useReader();
  const { hidden } = useHidden();
  const at = new Date(entry.at);
  const detail = entryDetail(entry);
  return (
    <li className={mergeClasses(styles.row, isNewDay && styles.newDay)}>
      <span className={styles.day}>{isNewDay && <Day at={at} />}</span>
      <EntryIcon type={entry.type} />
      <div className={mergeClasses(styles.words, isFestive(entry.type) && styles.festive)}>
        <What entry={entry} />
        <Caption1 className={styles.quiet}>
          {detail && ` · ${detail}`}
          {' · '}
          <time dateTime={entry.at} lang={reader.locale}>
            <span className={hidden}>{plainDate(at, reader)}, </span>
            {timeOfDay(at, reader)}
          </time>
        </Caption1>
      </div>
    </li>
  );
};

/** The day as a leaf of a calendar has it; who listens hears it with each time. */
const Day = ({ at }: { at: Date }) => {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const part = (shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...shape }).format(at);
  return (
    <>
      <span className={styles.number} aria-hidden>
        {part({ day: 'numeric' }).replace(/\D+$/, '')}
      </span>
      <Caption1 className={styles.quiet} aria-hidden>
        {part({ weekday: 'short' })}
      </Caption1>
    </>
  );
};
