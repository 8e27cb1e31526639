import { Button, Field, Input, makeStyles, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../common/api.ts';
import type { Draft } from '../draft.ts';
import { BodyField } from './body-field.tsx';
import { GuestPicker } from './guest-picker.tsx';
import { MeetingOptions } from './meeting-options.tsx';
import { WhenFields } from './when-fields.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
  optional: { alignSelf: 'flex-start', marginTop: '-12px' },
});

type Props = {
  draft: Draft;
  others: Person[];
  isNew: boolean;
  /** A series is moved by its pattern, not by its day. */
  isSeries: boolean;
  onChange: (change: Partial<Draft>) => void;
};

/** What an appointment is made of. */
export function FormFields({ draft, others, isNew, isSeries, onChange }: Props) {
  const styles = useStyles();
  const [wantsOptional, setWantsOptional] = useState(false);
  const showsOptional = wantsOptional || draft.optionalGuests.length > 0;
  return (
    <div className={styles.fields}>
      <Field label="Subject" required>
        <Input
          autoFocus
          value={draft.subject}
          onChange={(_, { value }) => onChange({ subject: value })}
        />
      </Field>
      <GuestPicker
        label="Invite"
        people={others}
        value={draft.guests}
        onChange={(guests) => onChange({ guests })}
      />
      {showsOptional ? (
        <GuestPicker
          label="Optional"
          people={others}
          value={draft.optionalGuests}
          onChange={(optionalGuests) => onChange({ optionalGuests })}
        />
      ) : (
        <Button
          appearance="transparent"
          size="small"
          className={styles.optional}
          onClick={() => setWantsOptional(true)}
        >
          Optional attendees
        </Button>
      )}
      <WhenFields
        value={draft}
        onChange={onChange}
        dayIsFixed={isSeries}
        isAllDay={draft.isAllDay}
      />
      {!isSeries && (
        <Switch
          label="All day"
          checked={draft.isAllDay}
          onChange={(_, { checked }) => onChange({ isAllDay: checked, ...lengthFor(checked) })}
        />
      )}
      <Field label="Location">
        <Input value={draft.location} onChange={(_, { value }) => onChange({ location: value })} />
      </Field>
      <MeetingOptions draft={draft} onChange={onChange} canRepeat={isNew} />
      <BodyField value={draft.body} onChange={(body) => onChange({ body })} />
    </div>
  );
}

const lengthFor = (isAllDay: boolean) => ({ minutes: isAllDay ? 24 * 60 : 45 });
