import { Combobox, Field, makeStyles, Option, Persona } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../../mentoring/people/schema.ts';
import { t } from '../../locale/i18n.ts';
import { shortestSearch, useMe, usePeople } from './queries.ts';
import { useDebounced } from './use-debounced.ts';

const useStyles = makeStyles({ list: { maxHeight: '320px' } });

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
  const [open, setOpen] = useState(false);
  const choose = (id?: string) => {
    const person = people.find((each) => each.id === id);
    if (person) onChange(person.displayName, person.id);
  };

  const progress = { typed: search.length, searching, isError, chosen, found: people.length };

  return (
    <Field
      label={label}
      required
      validationMessage={error}
      hint={<span role="status">{advice(progress)}</span>}
    >
      <Combobox
        name={name}
        freeform
        inlinePopup
        autoComplete="off"
        value={text}
        selectedOptions={chosen ? [chosen] : []}
        open={open && people.length > 0}
        onOpenChange={(_, data) => setOpen(data.open)}
        listbox={{ className: styles.list }}
        onInput={(event) => onChange(event.currentTarget.value, null)}
        onOptionSelect={(_, { optionValue }) => choose(optionValue)}
      >
        {people.map((person) => (
          <PersonOption key={person.id} person={person} />
        ))}
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

type Progress = {
  typed: number;
  searching: boolean;
  isError: boolean;
  chosen: string | null;
  found: number;
};

const advice = ({ typed, searching, isError, chosen, found }: Progress): string => {
  if (typed < shortestSearch) return t('people.search.more');
  if (chosen) return '';
  if (searching) return t('people.search.looking');
  if (isError) return t('people.search.failed');
  return found === 0 ? t('people.search.nobody') : t('people.search.found', { count: found });
};
