import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { AddInButton } from '../add-ins/add-in-button.tsx';
import { ActButtons, type ActKind } from './act-buttons.tsx';
import { Details } from './details.tsx';
import { NoteForm } from './note-form.tsx';
import type { PeekProps } from './peek.tsx';
import { type Scope, useEntryActs } from './use-entry-acts.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
});

type Props = Omit<PeekProps, 'target' | 'onOpenWide'> & Partial<Pick<PeekProps, 'onOpenWide'>>;

/** The inside of the peek: first the entry itself, then the act that was chosen. */
export function PeekContent({ person, entry, onClose, onEdit, onOpenWide }: Props) {
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>('one');
  const [chosen, setChosen] = useState<ActKind>();
  const acts = useEntryActs(person, entry, scope, { onClose, onEdit });
  const choose = (kind: ActKind) => (needsNote(kind) ? setChosen(kind) : acts.mutate({ kind }));

  return (
    <div className={styles.stack}>
      <Details
        person={person}
        entry={entry}
        isBrief={chosen !== undefined}
        onClose={onClose}
        onTakeProposal={(proposed) => acts.mutate({ kind: 'move', proposed })}
      />
      {acts.isError && (
        <MessageBar intent="error">
          <MessageBarBody>{acts.error.message}</MessageBarBody>
        </MessageBar>
      )}
      {entry.seriesId && !chosen && (
        <RadioGroup
          layout="horizontal"
          aria-label="What to act on"
          value={scope}
          onChange={(_, { value }) => setScope(value as Scope)}
        >
          <Radio value="one" label="This event" />
          <Radio value="series" label="The series" />
        </RadioGroup>
      )}
      {chosen ? (
        <NoteForm
          kind={chosen}
          entry={entry}
          isSeries={scope === 'series'}
          pending={acts.isPending}
          onBack={() => setChosen(undefined)}
          onSend={(note) => acts.mutate({ kind: chosen, ...note })}
        />
      ) : (
        <ActButtons entry={entry} pending={acts.isPending} onChoose={choose} />
      )}
      {onOpenWide && !chosen && !entry.isCancelled && (
        <div>
          <AddInButton
            surface={entry.isOrganizer ? 'meetingDetailsOrganizer' : 'meetingDetailsAttendee'}
            onOpen={() => onOpenWide(entry)}
          />
        </div>
      )}
    </div>
  );
}

const needsNote = (kind: ActKind) => kind !== 'edit' && kind !== 'remove' && kind !== 'delete';
