import { Combobox, Field, makeStyles, Option, Persona, tokens } from '@fluentui/react-components';
import type { Person } from '../../../mentoring/people/schema.ts';
import { shortestSearch, useMe, usePeople } from './queries.ts';
import { useDebounced } from './use-debounced.ts';

const useStyles = makeStyles({
  list: { maxHeight: '320px' },
  none: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

type Props = {
  label: string;
  name: string;
  /** What stands in the box: a name that was chosen, or what is being typed. */
  text: string;
  chosen: string | null;
  onChange: (text: string, chosen: string | null) => void;
  error?: string;
};

/** Finds one person of the directory by name or address. */
export const PersonPicker = ({ label, name, text, chosen, onChange, error }: Props) => {
  const styles = useStyles();
  const { data: me } = useMe();
  const search = useDebounced(text.trim(), 250);
  const { data = [], isFetching, isError } = usePeople(search);
  const people = data.filter(({ id }) => id !== me?.id);
  const searching = isFetching || search !== text.trim();
  const choose = (id?: string) => {
    const person = people.find((each) => each.id === id);
    if (person) onChange(person.displayName, person.id);
  };

  return (
    <Field label={label} required validationMessage={error} hint="Type a name">
      <Combobox
        name={name}
        freeform
        autoComplete="off"
        clearable
        value={text}
        selectedOptions={chosen ? [chosen] : []}
        listbox={{ className: styles.list }}
        onInput={(event) => onChange(event.currentTarget.value, null)}
        onOptionSelect={(_, { optionValue }) =>
          optionValue ? choose(optionValue) : onChange('', null)
        }
      >
        {people.map((person) => (
          <PersonOption key={person.id} person={person} />
        ))}
        {people.length === 0 && (
          <div className={styles.none} role="status">
            {advice({ typed: search.length, searching, isError })}
          </div>
        )}
      </Combobox>
    </Field>
  );
};

const PersonOption = ({ person }: { person: Person }) => (
  <Option value={person.id} text={person.displayName} checkIcon={null}>
    <Persona
      name={person.displayName}
      secondaryText={person.jobTitle ?? person.mail}
      avatar={{ color: 'colorful' }}
    />
  </Option>
);

type Progress = { typed: number; searching: boolean; isError: boolean };

const advice = ({ typed, searching, isError }: Progress): string => {
  if (typed < shortestSearch) return 'Type at least two letters';
  if (searching) return 'Looking…';
  return isError ? 'The directory does not answer; try again in a moment' : 'Nobody of that name';
};
