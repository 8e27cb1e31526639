import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import type { DateTime } from 'luxon';
import { type FormEvent, useState } from 'react';
import type { Person } from '../../common/api.ts';
import { type Draft, draftOf, emptyDraft, toChange, toEvent } from '../draft.ts';
import type { Entry } from '../entries.ts';
import { useToast } from '../toasts.tsx';
import { useAct, useMailbox } from '../use-mailbox.ts';
import { GuestPicker } from './guest-picker.tsx';
import { MeetingOptions } from './meeting-options.tsx';
import { WhenFields } from './when-fields.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

type Props = {
  person: Person;
  people: Person[];
  start: DateTime;
  entry?: Entry;
  onClose: () => void;
};

/** Makes a new event, or changes the one given. A series is changed through its master. */
export default function EventForm({ person, people, start, entry, onClose }: Props) {
  const styles = useStyles();
  const [before] = useState<Draft>(() => (entry ? draftOf(entry) : emptyDraft(start)));
  const [draft, setDraft] = useState(before);
  const set = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));
  const save = useSave(person, people, entry, before, onClose);
  const ready = draft.subject.trim() !== '' && draft.start.isValid;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) save.mutate(draft);
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{titleOf(entry)}</DialogTitle>
            <DialogContent className={styles.fields}>
              {save.isError && (
                <MessageBar intent="error">
                  <MessageBarBody>{save.error.message}</MessageBarBody>
                </MessageBar>
              )}
              <Field label="Subject" required>
                <Input
                  autoFocus
                  value={draft.subject}
                  onChange={(_, { value }) => set({ subject: value })}
                />
              </Field>
              <GuestPicker
                people={people.filter((one) => one.id !== person.id)}
                value={draft.guests}
                onChange={(guests) => set({ guests })}
              />
              {!entry?.isAllDay && (
                <WhenFields value={draft} onChange={set} dayIsFixed={isSeries(entry)} />
              )}
              <MeetingOptions draft={draft} onChange={set} canRepeat={!entry} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Discard</Button>
              <Button type="submit" appearance="primary" disabled={!ready || save.isPending}>
                {draft.guests.length > 0 ? 'Send' : 'Save'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function useSave(
  person: Person,
  people: Person[],
  entry: Entry | undefined,
  before: Draft,
  onClose: () => void,
) {
  const mailbox = useMailbox(person.id);
  const toast = useToast();
  // One id for however often the button is pressed: Graph makes the event once.
  const [transactionId] = useState(() => crypto.randomUUID());
  const save = useAct(person.id, async (draft: Draft) => {
    if (entry) await mailbox.update(entry.id, toChange(before, draft, people, person.timeZone));
    else await mailbox.create({ ...toEvent(draft, people, person.timeZone), transactionId });
    toast(entry ? 'The meeting was changed' : 'Added to the calendar');
    onClose();
  });
  return save;
}

const isSeries = (entry: Entry | undefined) => entry !== undefined && entry.id === entry.seriesId;

function titleOf(entry: Entry | undefined): string {
  if (!entry) return 'New event';
  return isSeries(entry) ? 'Edit the series' : 'Edit event';
}
