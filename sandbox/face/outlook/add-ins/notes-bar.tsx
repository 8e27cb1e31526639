import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  makeStyles,
  Spinner,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useSyncExternalStore } from 'react';
import type { HostedItem } from '../../../office/host/item-answers.ts';
import type { Note } from '../../../office/host/notes.ts';
import { useDesk } from './desk.tsx';

const useStyles = makeStyles({ icon: { width: '16px', height: '16px' } });

type Props = {
  item: HostedItem;
  /** Opens the pane by the id of its button, with what the notification gives it. */
  onOpenPane: (commandId: string, contextData: string) => void;
};

/** What the add-in says above an item. */
export function NotesBar({ item, onOpenPane }: Props) {
  const notes = useSyncExternalStore(item.notes.subscribe, item.notes.get);
  const dismiss = (note: Note) => {
    item.notes.set((all) => all.filter(({ key }) => key !== note.key));
    if (note.type === 'insightMessage') {
      item.events.raise('InfobarClicked', { infobarDetails: { infobarType: 3, actionType: 0 } });
    }
  };
  if (notes.length === 0) return null;
  return (
    <MessageBarGroup>
      {notes.map((note) => (
        <NoteBar key={note.key} note={note} onDismiss={() => dismiss(note)} onAct={onOpenPane} />
      ))}
    </MessageBarGroup>
  );
}

type BarProps = { note: Note; onDismiss: () => void; onAct: Props['onOpenPane'] };

function NoteBar({ note, onDismiss, onAct }: BarProps) {
  const styles = useStyles();
  const addIn = useDesk()?.addIn;
  const isProgress = note.type === 'progressIndicator';
  const icon = Object.values(addIn?.buttons ?? {})[0]?.icon;
  return (
    <MessageBar
      intent={note.type === 'errorMessage' ? 'error' : 'info'}
      icon={
        isProgress ? (
          <Spinner size="tiny" />
        ) : note.type === 'errorMessage' ? undefined : (
          <img src={icon} alt="" className={styles.icon} />
        )
      }
    >
      <MessageBarBody>
        {addIn?.name}: {note.message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          isProgress ? undefined : (
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label="Dismiss"
              onClick={onDismiss}
            />
          )
        }
      >
        {(note.actions ?? []).map(({ actionText, commandId, contextData }) => (
          <Button
            key={actionText}
            onClick={() => onAct(String(commandId), contextText(contextData))}
          >
            {actionText}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}

/** What the add-in left for itself goes back to it as a text. */
export const contextText = (data: unknown): string =>
  typeof data === 'string' ? data : JSON.stringify(data ?? '');
