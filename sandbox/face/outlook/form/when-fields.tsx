import { Dropdown, Field, Input, makeStyles, Option } from '@fluentui/react-components';
import { DateTime } from 'luxon';
import { useState } from 'react';

const USUAL_MINUTES = [15, 30, 45, 60, 90, 120, 180];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  field: { flex: '1 1 130px', minWidth: 0 },
  full: { minWidth: 0, width: '100%' },
});

export type When = { start: DateTime; minutes: number };
type Props = {
  value: When;
  onChange: (when: When) => void;
  dayIsFixed?: boolean;
  /** Whole days: no time of day, no length. */
  isAllDay?: boolean;
};

/** Day, time of day and length. An emptied day or time leaves `start` invalid. */
export function WhenFields({ value, onChange, dayIsFixed, isAllDay }: Props) {
  const { start, minutes } = value;
  const styles = useStyles();
  const [text, setText] = useState({
    day: start.toFormat('yyyy-LL-dd'),
    time: start.toFormat('HH:mm'),
  });
  const read = ({ day, time }: typeof text) =>
    DateTime.fromISO(`${day}T${time}`, { zone: start.zone });
  // What was typed stays as it is, until the time is changed from elsewhere.
  const typed = read(text);
  const isTyped = !start.isValid || +typed === +start;
  const shown = isTyped
    ? text
    : { day: start.toFormat('yyyy-LL-dd'), time: start.toFormat('HH:mm') };
  const set = (change: Partial<typeof text>) => {
    const next = { ...shown, ...change };
    setText(next);
    onChange({ minutes, start: read(next) });
  };
  const lengths = [...new Set([...USUAL_MINUTES, minutes])].sort((a, b) => a - b);
  return (
    <div className={styles.row}>
      <Field label="Day" required className={styles.field}>
        <Input
          type="date"
          className={styles.full}
          value={shown.day}
          disabled={dayIsFixed}
          onChange={(_, { value }) => set({ day: value })}
        />
      </Field>
      {!isAllDay && (
        <>
          <Field label="Start" required className={styles.field}>
            <Input
              type="time"
              step={300}
              className={styles.full}
              value={shown.time}
              onChange={(_, { value }) => set({ time: value })}
            />
          </Field>
          <Field label="Length" className={styles.field}>
            <Dropdown
              className={styles.full}
              value={inWords(minutes)}
              selectedOptions={[String(minutes)]}
              onOptionSelect={(_, { optionValue }) =>
                onChange({ start, minutes: Number(optionValue) })
              }
            >
              {lengths.map((length) => (
                <Option key={length} value={String(length)}>
                  {inWords(length)}
                </Option>
              ))}
            </Dropdown>
          </Field>
        </>
      )}
    </div>
  );
}

function inWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const hours = minutes / 60;
  return hours === 1 ? '1 hour' : `${Number(hours.toFixed(2))} hours`;
}
