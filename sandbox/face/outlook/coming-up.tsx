import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DateTime } from 'luxon';
import { Spoken } from '../common/spoken.tsx';
import type { Entry } from './entries.ts';
import { colourOf } from './entry-look.ts';
import { spoken, timeSpan } from './words.ts';

const useStyles = makeStyles({
  section: { width: '218px', marginTop: '24px' },
  heading: { margin: '0 0 4px', padding: '0 8px', fontSize: tokens.fontSizeBase300 },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '4px minmax(0, 1fr)',
    gap: '10px',
    width: '100%',
    padding: '6px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  bar: { borderRadius: tokens.borderRadiusCircular },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  entries: Entry[];
  now: DateTime;
  openId?: string;
  onOpen: (id: string, target: HTMLElement) => void;
};

/** The next meetings with others, whatever week is shown. */
export function ComingUp({ entries, now, openId, onOpen }: Props) {
  const styles = useStyles();
  if (entries.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="coming-up">
      <h2 id="coming-up" className={styles.heading}>
        Coming up
      </h2>
      {entries.map((entry) => (
        <button
          key={entry.id}
          type="button"
          className={styles.row}
          aria-haspopup="dialog"
          aria-expanded={entry.id === openId}
          onClick={(event) => onOpen(entry.id, event.currentTarget)}
        >
          <Spoken>{spoken(entry)}</Spoken>
          <span
            aria-hidden
            className={styles.bar}
            style={{ backgroundColor: colourOf(entry.category).edge }}
          />
          <span aria-hidden className={styles.words}>
            <Text truncate wrap={false} block weight="semibold" size={200}>
              {entry.subject}
            </Text>
            <Text size={200} className={styles.quiet}>
              {dayOf(entry.start, now)}, {timeSpan(entry.start, entry.end)}
            </Text>
          </span>
        </button>
      ))}
    </section>
  );
}

function dayOf(start: DateTime, now: DateTime): string {
  if (start.hasSame(now, 'day')) return 'Today';
  if (start.hasSame(now.plus({ days: 1 }), 'day')) return 'Tomorrow';
  return start.toFormat('ccc d MMM');
}
