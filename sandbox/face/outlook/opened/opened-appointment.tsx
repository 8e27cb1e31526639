import { Dialog, DialogSurface, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Person } from '../../common/api.ts';
import { propertyIdOf } from '../add-ins/add-in.ts';
import { AddInButton } from '../add-ins/add-in-button.tsx';
import { useDesk } from '../add-ins/desk.tsx';
import { NotesBar } from '../add-ins/notes-bar.tsx';
import { Pane } from '../add-ins/pane.tsx';
import { useStageStyles } from '../add-ins/stage.ts';
import type { Entry } from '../entries.ts';
import { PeekContent } from '../peek/peek-content.tsx';
import { useMailbox } from '../use-mailbox.ts';
import { storedProperties } from './property-store.ts';
import { readAppointment } from './read-appointment.ts';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    overflowY: 'auto',
    padding: '20px 24px',
  },
});

type Props = { person: Person; entry: Entry; onClose: () => void };

/** An appointment that somebody else organises, opened with the add-in's pane beside it. */
export function OpenedAppointment({ person, entry, onClose }: Props) {
  const styles = useStyles();
  const stage = useStageStyles();
  const mailbox = useMailbox(person.id);
  const addIn = useDesk()?.addIn;
  const button = addIn?.buttons.meetingDetailsAttendee;
  const [hasPane, setPane] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it was when it was opened
  const item = useMemo(
    () => readAppointment(entry, mailbox, storedProperties(mailbox, entry.id, propertyIdOf(addIn))),
    [entry.id, addIn?.id],
  );
  const isSplit = hasPane && button !== undefined;

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface
        aria-label={entry.subject}
        className={mergeClasses(stage.surface, isSplit && stage.wide)}
      >
        <div className={mergeClasses(stage.stage, isSplit && stage.split)}>
          <div className={styles.content}>
            <NotesBar item={item} onOpenPane={() => setPane(true)} />
            <PeekContent person={person} entry={entry} onClose={onClose} onEdit={onClose} />
            <div>
              <AddInButton
                surface="meetingDetailsAttendee"
                isOpen={hasPane}
                onOpen={() => setPane((shown) => !shown)}
              />
            </div>
          </div>
          {isSplit && <Pane button={button} item={item} onClose={() => setPane(false)} />}
        </div>
      </DialogSurface>
    </Dialog>
  );
}
