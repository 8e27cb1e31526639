import {
  Avatar,
  Field,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../common/api.ts';

type Props = {
  label: string;
  people: Person[];
  value: string[];
  onChange: (mails: string[]) => void;
};

/** Chooses who is invited, by name. */
export function GuestPicker({ label, people, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const chosen = value.map((mail) => people.find((one) => one.mail === mail) ?? stranger(mail));
  const offered = people.filter((one) => !value.includes(one.mail) && matches(one, typed));
  return (
    <Field label={label}>
      <TagPicker
        selectedOptions={value}
        onOptionSelect={(_, { selectedOptions }) => {
          onChange(selectedOptions.filter((mail) => mail !== NOBODY));
          setTyped('');
        }}
      >
        <TagPickerControl>
          <TagPickerGroup aria-label={`${label}: chosen`}>
            {chosen.map((person) => (
              <Tag
                key={person.mail}
                value={person.mail}
                shape="circular"
                media={<Face person={person} />}
              >
                {person.displayName}
              </Tag>
            ))}
          </TagPickerGroup>
          <TagPickerInput
            aria-label={label}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </TagPickerControl>
        <TagPickerList>
          {offered.map((person) => (
            <TagPickerOption
              key={person.mail}
              value={person.mail}
              text={person.displayName}
              media={<Face person={person} />}
              secondaryContent={person.jobTitle}
            >
              {person.displayName}
            </TagPickerOption>
          ))}
          {offered.length === 0 && (
            <TagPickerOption value={NOBODY}>Nobody by that name</TagPickerOption>
          )}
        </TagPickerList>
      </TagPicker>
    </Field>
  );
}

const NOBODY = 'nobody';

const matches = (person: Person, typed: string) =>
  person.displayName.toLowerCase().includes(typed.trim().toLowerCase());

const stranger = (mail: string) => ({ mail, displayName: mail, photoUrl: undefined });

function Face({ person }: { person: { displayName: string; photoUrl?: string } }) {
  const image = person.photoUrl ? { src: person.photoUrl } : undefined;
  return <Avatar size={20} aria-hidden name={person.displayName} color="colorful" image={image} />;
}
