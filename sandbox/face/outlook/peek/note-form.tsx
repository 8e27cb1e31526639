import { Button, Field, makeStyles, Switch, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Entry } from '../entries.ts';
import { WhenFields } from '../form/when-fields.tsx';
import type { ActKind } from './act-buttons.tsx';
import type { Proposal } from './use-entry-acts.ts';

const WORDS: Partial<Record<ActKind, { title: string; send: string }>> = {
  accept: { title: 'Accept', send: 'Accept' },
  tentativelyAccept: { title: 'Tentatively accept', send: 'Send' },
  decline: { title: 'Decline', send: 'Decline' },
  cancel: { title: 'Cancel', send: 'Send cancellation' },
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '8px' },
});

type Props = {
  kind: ActKind;
  entry: Entry;
  isSeries: boolean;
  pending: boolean;
  onBack: () => void;
  onSend: (note: { comment: string; proposed?: Proposal }) => void;
};

/** A few words to the others, and where it fits a better time, before an act is sent. */
export function NoteForm({ kind, entry, isSeries, pending, onBack, onSend }: Props) {
  const styles = useStyles();
  const [comment, setComment] = useState('');
  const [proposed, setProposed] = useState<Proposal>();
  const words = WORDS[kind];
  const minutes = entry.end.diff(entry.start, 'minutes').minutes;
  const canPropose = !isSeries && (kind === 'decline' || kind === 'tentativelyAccept');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ comment, proposed });
      }}
    >
      <Text weight="semibold">
        {words?.title} {isSeries ? 'the whole series' : 'this event'}
      </Text>
      <Field label="Note (optional)">
        <Textarea
          autoFocus
          rows={3}
          value={comment}
          onChange={(_, { value }) => setComment(value)}
        />
      </Field>
      {canPropose && (
        <Switch
          label="Propose a new time"
          checked={proposed !== undefined}
          onChange={(_, { checked }) =>
            setProposed(checked ? { start: entry.start.plus({ days: 1 }), minutes } : undefined)
          }
        />
      )}
      {proposed && <WhenFields value={proposed} onChange={setProposed} />}
      <div className={styles.actions}>
        <Button onClick={onBack}>Back</Button>
        <Button
          type="submit"
          appearance="primary"
          disabled={pending || proposed?.start.isValid === false}
        >
          {words?.send}
        </Button>
      </div>
    </form>
  );
}
