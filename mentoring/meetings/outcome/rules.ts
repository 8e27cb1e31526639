import { type Act, notNow, type Refusal, stale } from '../../decisions/rules.ts';
import type { Side } from '../../mentorships/schema.ts';
import { isEnded } from '../rules.ts';
import type { MeetingOutcome, MeetingState } from '../schema.ts';

/** A meeting, as far as its notes are concerned. */
export type Noted = {
  state: MeetingState;
  start: Date;
  notes: string | null;
  notesVersion: number;
};

type Notes = { notes: string | null; notesVersion: number; notesBy: Side; notesAt: Date };

/**
 * What notes change of a meeting that has begun; null where they say nothing new. Notes made from a version
 * that is not the newest are refused, so that nobody writes over what they have not read.
 */
export function note(
  meeting: Noted,
  { notes, notesVersion }: Pick<MeetingOutcome, 'notes' | 'notesVersion'>,
  { by, at }: Act,
): { change: Notes | null } | Refusal {
  if (meeting.start > at) return notNow('This meeting has not begun yet.');
  if (isEnded(meeting)) return notNow('This meeting was called off.');
  if (notesVersion !== undefined && notesVersion !== meeting.notesVersion) return stale;
  const text = notes || null;
  if (notes === undefined || text === meeting.notes) return { change: null };
  const next = meeting.notesVersion + 1;
  return { change: { notes: text, notesVersion: next, notesBy: by, notesAt: at } };
}
