import { Button, makeStyles } from '@fluentui/react-components';
import { CalendarCancelRegular } from '@fluentui/react-icons/svg/calendar-cancel';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { QuestionRegular } from '@fluentui/react-icons/svg/question';
import type { JSX } from 'react';
import type { Entry } from '../entries.ts';

export type ActKind =
  | 'accept'
  | 'tentativelyAccept'
  | 'decline'
  | 'edit'
  | 'cancel'
  | 'remove'
  | 'delete';

const ACTS: Record<ActKind, { label: string; icon: JSX.Element }> = {
  accept: { label: 'Accept', icon: <CheckmarkRegular /> },
  tentativelyAccept: { label: 'Tentative', icon: <QuestionRegular /> },
  decline: { label: 'Decline', icon: <DismissRegular /> },
  edit: { label: 'Edit', icon: <EditRegular /> },
  cancel: { label: 'Cancel meeting', icon: <CalendarCancelRegular /> },
  remove: { label: 'Remove from calendar', icon: <DeleteRegular /> },
  delete: { label: 'Delete', icon: <DeleteRegular /> },
};

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Props = { entry: Entry; pending: boolean; onChoose: (kind: ActKind) => void };

/** What this person may do with this entry: the organizer's acts, or an attendee's. */
export function ActButtons({ entry, pending, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {actsFor(entry).map((kind, index) => (
        <Button
          key={kind}
          appearance={index === 0 ? 'primary' : kind === 'remove' ? 'subtle' : 'secondary'}
          icon={ACTS[kind].icon}
          disabled={pending}
          onClick={() => onChoose(kind)}
        >
          {ACTS[kind].label}
        </Button>
      ))}
    </div>
  );
}

function actsFor(entry: Entry): ActKind[] {
  if (entry.isCancelled) return ['remove'];
  if (entry.isOrganizer) return ['edit', entry.guests.length > 0 ? 'cancel' : 'delete'];
  return ['accept', 'tentativelyAccept', 'decline', 'remove'];
}
