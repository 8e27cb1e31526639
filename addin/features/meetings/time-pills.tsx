import {
  Body1Strong,
  Caption1,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import type { MeetingTime } from '../../../mentoring/meetings/schema.ts';
import { dayName, type Reader, timeRange } from '../../locale/dates.ts';
import { dayOf } from '../../locale/days.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';

const useStyles = makeStyles({
  days: { display: 'grid', gap: tokens.spacingVerticalL },
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  day: { padding: 0, marginBottom: tokens.spacingVerticalS },
  pills: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  pill: {
    position: 'relative',
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'center',
    minHeight: '44px',
    padding: '6px 8px',
    boxSizing: 'border-box',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ...shorthands.borderColor(tokens.colorBrandBackground),
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
});

type Props = {
  times: MeetingTime[];
  chosen: string;
  onChoose: (start: string) => void;
  /** What stands under a time: the other one's. */
  note: (start: Date) => string | null;
};

const byDay = (times: MeetingTime[], reader: Reader): MeetingTime[][] => {
  const days = new Map<string, MeetingTime[]>();
  for (const time of times) {
    const day = dayOf(new Date(time.start), reader);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days.values()];
};

/** Times to choose one from, by day. They are radio buttons, so that arrow keys go through them. */
export const TimePills = ({ times, ...choice }: Props) => {
  const styles = useStyles();
  const reader = useReader();
  return (
    <div className={styles.days}>
      {byDay(times, reader).map((day) => (
        <Day key={day[0]?.start} times={day} {...choice} />
      ))}
    </div>
  );
};

const Day = ({ times, chosen, onChoose, note }: Props) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const [first] = times;
  if (!first) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.day}>
        <Body1Strong>{dayName(new Date(first.start), now, reader)}</Body1Strong>
      </legend>
      <div className={styles.pills}>
        {times.map(({ start, end }) => {
          const from = new Date(start);
          const theirs = note(from);
          return (
            <label
              key={start}
              className={mergeClasses(styles.pill, chosen === start && styles.chosen)}
            >
              <input
                type="radio"
                name="start"
                className={styles.radio}
                checked={chosen === start}
                onChange={() => onChoose(start)}
              />
              <time dateTime={start}>{timeRange(from, new Date(end), reader)}</time>
              {theirs && <Caption1>{theirs}</Caption1>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};
