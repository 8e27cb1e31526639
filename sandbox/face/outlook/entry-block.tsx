import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import type { CSSProperties } from 'react';
import type { Entry } from './entries.ts';
import { lookOf } from './entry-look.ts';
import { spoken, timeSpan } from './words.ts';

const useStyles = makeStyles({
  block: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: '100%',
    padding: '2px 4px 2px 7px',
    overflow: 'hidden',
    border: 'none',
    borderLeftWidth: '4px',
    borderLeftStyle: 'solid',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { filter: 'brightness(0.97)' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      zIndex: 1,
    },
  },
  open: { boxShadow: `0 0 0 2px ${tokens.colorBrandStroke1}` },
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  repeats: { flexShrink: 0, position: 'absolute', right: '4px', bottom: '4px' },
});

type Props = {
  entry: Entry;
  isOpen: boolean;
  onOpen: (id: string, target: HTMLElement) => void;
  place?: CSSProperties;
};

/** An entry in the calendar; opening it shows more. */
export function EntryBlock({ entry, isOpen, onOpen, place }: Props) {
  const styles = useStyles();
  const short = entry.end.diff(entry.start, 'minutes').minutes < 45;
  return (
    <button
      type="button"
      data-entry={entry.id}
      aria-label={spoken(entry)}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      className={mergeClasses(styles.block, isOpen && styles.open)}
      style={{ ...lookOf(entry), ...place }}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(entry.id, event.currentTarget);
      }}
    >
      <span className={mergeClasses(styles.subject, short && styles.line)}>{entry.subject}</span>
      {!short && !entry.isAllDay && (
        <span className={styles.line}>{timeSpan(entry.start, entry.end)}</span>
      )}
      {!short && entry.guests.length > 0 && (
        <span className={styles.line}>{entry.organizer.name}</span>
      )}
      {entry.seriesId && !short && <ArrowRepeatAllRegular className={styles.repeats} />}
    </button>
  );
}
