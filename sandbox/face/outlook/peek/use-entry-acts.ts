import type { DateTime } from 'luxon';
import type { Person } from '../../common/api.ts';
import type { AnswerDetails, Mailbox } from '../../common/graph.ts';
import { toSlot } from '../draft.ts';
import { type Entry, toEntry } from '../entries.ts';
import { useToast } from '../toasts.tsx';
import { useAct, useMailbox } from '../use-mailbox.ts';
import type { ActKind } from './act-buttons.tsx';

export type Scope = 'one' | 'series';
export type Proposal = { start: DateTime; minutes: number };
export type Act = { kind: ActKind | 'move'; comment?: string; proposed?: Proposal };

const DONE: Record<Exclude<Act['kind'], 'edit'>, string> = {
  accept: 'You accepted',
  tentativelyAccept: 'You might come',
  decline: 'You declined',
  cancel: 'The meeting was cancelled',
  remove: 'Removed from your calendar',
  delete: 'Deleted',
  move: 'The meeting was moved',
};

type After = { onClose: () => void; onEdit: (entry: Entry) => void };

/** Does what was chosen, to this one entry or to its whole series. */
export function useEntryActs(person: Person, entry: Entry, scope: Scope, after: After) {
  const mailbox = useMailbox(person.id);
  const toast = useToast();
  const id = scope === 'series' && entry.seriesId ? entry.seriesId : entry.id;
  return useAct(person.id, async (act: Act) => {
    if (act.kind === 'edit') {
      const zone = entry.start.zoneName ?? 'utc';
      return after.onEdit(id === entry.id ? entry : toEntry(await mailbox.read(id), zone));
    }
    await perform(mailbox, id, act, person.timeZone);
    toast(DONE[act.kind]);
    after.onClose();
  });
}

function perform(mailbox: Mailbox, id: string, act: Act, windowsZone: string): Promise<unknown> {
  const slot = act.proposed && toSlot(act.proposed.start, act.proposed.minutes, windowsZone);
  const details: AnswerDetails = { comment: act.comment, ...(slot && { proposedNewTime: slot }) };
  switch (act.kind) {
    case 'accept':
    case 'tentativelyAccept':
    case 'decline':
      return mailbox.answer(id, act.kind, details);
    case 'cancel':
      return mailbox.cancel(id, act.comment ?? '');
    case 'move':
      return mailbox.update(id, slot ?? {});
    default:
      return mailbox.remove(id);
  }
}
