import { Dropdown, Field, makeStyles, Option, Switch } from '@fluentui/react-components';
import { CATEGORIES } from '../categories.ts';
import type { Draft } from '../draft.ts';

const REPEATS = [0, 4, 8, 12, 26];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  field: { flex: '1 1 160px', minWidth: 0 },
  full: { minWidth: 0, width: '100%' },
});

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void; canRepeat: boolean };

/** Category, repetition and whether it is held in Teams. */
export function MeetingOptions({ draft, onChange, canRepeat }: Props) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.row}>
        <Field label="Category" className={styles.field}>
          <Dropdown
            className={styles.full}
            value={draft.categories.join(', ') || 'None'}
            selectedOptions={draft.categories.length > 0 ? draft.categories : ['']}
            onOptionSelect={(_, { optionValue }) =>
              onChange({ categories: optionValue ? [optionValue] : [] })
            }
          >
            {[...new Set(['', ...CATEGORIES, ...draft.categories])].map((category) => (
              <Option key={category} value={category}>
                {category || 'None'}
              </Option>
            ))}
          </Dropdown>
        </Field>
        {canRepeat && (
          <Field label="Repeat" className={styles.field}>
            <Dropdown
              className={styles.full}
              value={repeatWords(draft.weeks)}
              selectedOptions={[String(draft.weeks)]}
              onOptionSelect={(_, { optionValue }) => onChange({ weeks: Number(optionValue) })}
            >
              {REPEATS.map((weeks) => (
                <Option key={weeks} value={String(weeks)}>
                  {repeatWords(weeks)}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
      </div>
      <Switch
        label="Teams meeting"
        checked={draft.isOnline}
        onChange={(_, { checked }) => onChange({ isOnline: checked })}
      />
    </>
  );
}

const repeatWords = (weeks: number) => (weeks ? `Weekly, ${weeks} times` : 'Does not repeat');
