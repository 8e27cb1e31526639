import {
  Button,
  Dialog,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import type { DateTime } from 'luxon';
import { type FormEvent, useState } from 'react';
import type { Person } from '../../common/api.ts';
import type { Surface } from '../add-ins/add-in.ts';
import { AddInButton } from '../add-ins/add-in-button.tsx';
import { useDesk } from '../add-ins/desk.tsx';
import { EventRuntime } from '../add-ins/event-runtime.tsx';
import { contextText, NotesBar } from '../add-ins/notes-bar.tsx';
import { Pane } from '../add-ins/pane.tsx';
import { SendAlert } from '../add-ins/send-alert.tsx';
import { useStageStyles } from '../add-ins/stage.ts';
import { type Draft, draftOf, emptyDraft } from '../draft.ts';
import type { Entry } from '../entries.ts';
import { FormFields } from './form-fields.tsx';
import { useCompose } from './use-compose.ts';
import { useEvents } from './use-events.ts';
import { useSend } from './use-send.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    minWidth: 0,
    minHeight: 0,
    padding: '20px 24px',
    boxSizing: 'border-box',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  title: { flexGrow: 1 },
  notes: { display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '8px' },
  scroller: { overflowY: 'auto', margin: '0 -4px', padding: '0 4px' },
});

export type EventFormProps = {
  person: Person;
  people: Person[];
  start: DateTime;
  entry?: Entry;
  /** What an add-in has filled in already. */
  prefill?: Partial<Draft>;
  /** The pane is asked for at once. */
  withPane?: boolean;
  onClose: () => void;
};

const SURFACE: Surface = 'meetingDetailsOrganizer';

/** Makes a new event, or changes the one given. A series is changed through its master. */
export default function EventForm(props: EventFormProps) {
  const { person, people, start, entry, prefill, withPane, onClose } = props;
  const styles = useStyles();
  const stage = useStageStyles();
  const desk = useDesk();
  const button = desk?.addIn.buttons[SURFACE];
  const [first] = useState(() => (entry ? draftOf(entry) : { ...emptyDraft(start), ...prefill }));
  const [hasPane, setPane] = useState(withPane ?? false);
  const { launched, page, onNews, beforeSending } = useEvents(!entry);
  const { draft, set, item, save } = useCompose({ person, people, first, entry, onNews, onClose });
  const isSent = () => draft.guests.length + draft.optionalGuests.length > 0;
  const sending = useSend({ isNew: !entry, isSent, save, beforeSending, onClose });
  const ready = draft.subject.trim() !== '' && draft.start.isValid;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void sending.send();
  };
  const openPane = (_commandId: string, context: unknown) => {
    item.context.set(() => contextText(context));
    sending.stay();
    setPane(true);
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface
        aria-describedby={undefined}
        className={mergeClasses(stage.surface, hasPane && stage.wide)}
      >
        <div className={mergeClasses(stage.stage, hasPane && stage.split)}>
          <form onSubmit={submit} className={styles.form}>
            <div className={styles.head}>
              <DialogTitle className={styles.title} action={null}>
                {titleOf(entry)}
              </DialogTitle>
              <AddInButton
                surface={SURFACE}
                isOpen={hasPane}
                onOpen={() => setPane((shown) => !shown)}
              />
            </div>
            <div className={styles.notes}>
              {sending.error && (
                <MessageBar intent="error">
                  <MessageBarBody>{sending.error}</MessageBarBody>
                </MessageBar>
              )}
              <NotesBar item={item} onOpenPane={openPane} />
            </div>
            <div className={styles.scroller}>
              <FormFields
                draft={draft}
                others={people.filter((one) => one.id !== person.id)}
                isNew={!entry}
                isSeries={isSeries(entry)}
                onChange={set}
              />
            </div>
            <div className={styles.actions}>
              <Button onClick={onClose}>Discard</Button>
              <Button type="submit" appearance="primary" disabled={!ready || sending.isBusy}>
                {isSent() ? 'Send' : 'Save'}
              </Button>
            </div>
          </form>
          {hasPane && button && <Pane button={button} item={item} onClose={() => setPane(false)} />}
        </div>
        {desk && page && <EventRuntime desk={desk} item={item} launched={launched} page={page} />}
        {desk && sending.alert && (
          <SendAlert
            addIn={desk.addIn}
            state={sending.alert}
            onSend={sending.sendAnyway}
            onStay={sending.stay}
            onAct={openPane}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}

const isSeries = (entry: Entry | undefined) => entry !== undefined && entry.id === entry.seriesId;

function titleOf(entry: Entry | undefined): string {
  if (!entry) return 'New event';
  return isSeries(entry) ? 'Edit the series' : 'Edit event';
}
