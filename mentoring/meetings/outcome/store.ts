import type { Database } from '../../../platform/database.ts';
import { type Act, isRefusal, type Refusal } from '../../decisions/rules.ts';
import type { Promised } from '../../follow-ups/rules.ts';
import { promiseIn } from '../../follow-ups/store.ts';
import { type KnownMeeting, stepIn } from '../locked/store.ts';
import { note } from './rules.ts';

/** What came of a meeting: notes, and what each of the two promised there. */
export type Outcome = {
  notes?: string | undefined;
  notesVersion?: number | undefined;
  promised: Promised[];
};

/** Writes what came of a meeting, all of it or nothing, and then says why. */
export const recordOutcome = (
  db: Database,
  known: KnownMeeting,
  { promised, ...said }: Outcome,
  act: Act,
): Promise<Refusal | null> =>
  stepIn(db, known, async (tx, meeting, mentorship) => {
    const decided = note(meeting, said, act);
    if (isRefusal(decided)) return decided;
    const { id: meetingId } = meeting;
    for (const [i, promise] of promised.entries()) {
      const made = await promiseIn(tx, mentorship, { ...promise, meetingId }, act);
      if (isRefusal(made)) return within(`followUps.${i}`, made);
    }
    if (!decided.change) return [];
    await tx.meeting.update({ where: { id: meetingId }, data: decided.change });
    return [{ type: 'meeting.noted', at: act.at, facts: { meetingId, by: act.by } }];
  });

/** A refusal of a part, as one of the whole. */
const within = (path: string, refusal: Refusal): Refusal =>
  refusal.refused === 'field' ? { ...refusal, field: `${path}.${refusal.field}` } : refusal;
