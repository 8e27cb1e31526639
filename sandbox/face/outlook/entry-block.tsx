import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import type { CSSProperties } from 'react';
import { Spoken } from '../common/spoken.tsx';
import type { Entry } from './entries.ts';
import { lookOf } from './entry-look.ts';
import { toPixels } from './geometry.ts';
import { spoken, timeSpan } from './words.ts';

const useStyles = makeStyles({
  block: {
    position: 'relative',
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
  seen: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  open: { boxShadow: `0 0 0 2px ${tokens.colorBrandStroke1}` },
  subject: {
    flexShrink: 0,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'break-word',
    hyphens: 'auto',
    fontWeight: tokens.fontWeightSemibold,
  },
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
  const lines = entry.isAllDay ? 1 : linesIn(entry);
  return (
    <button
      type="button"
      data-entry={entry.id}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      className={mergeClasses(styles.block, isOpen && styles.open)}
      style={{ ...lookOf(entry), ...place }}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(entry.id, event.currentTarget);
      }}
    >
      <Spoken>{spoken(entry)}</Spoken>
      <span className={styles.seen} aria-hidden>
        <span className={styles.subject} style={{ WebkitLineClamp: Math.min(lines, 2) }}>
          {entry.subject}
        </span>
        {lines > 2 && <span className={styles.line}>{timeSpan(entry.start, entry.end)}</span>}
        {lines > 3 && entry.guests.length > 0 && (
          <span className={styles.line}>{entry.organizer.name}</span>
        )}
        {lines > 1 && entry.seriesId && <ArrowRepeatAllRegular className={styles.repeats} />}
      </span>
    </button>
  );
}

/** How many whole lines of small text an entry's height can show. */
function linesIn(entry: Entry): number {
  const height = toPixels(entry.end.diff(entry.start, 'minutes').minutes);
  return Math.max(1, Math.floor((height - 6) / 16));
}
