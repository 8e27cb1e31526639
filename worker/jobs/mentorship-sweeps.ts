import { resume } from '../../mentoring/mentorships/rules.ts';
import { decideOn } from '../../mentoring/mentorships/store.ts';
import { expire } from '../../mentoring/mentorships/waiting/rules.ts';
import { findExpired, findRested } from '../../mentoring/mentorships/waiting/store.ts';
import type { Context } from '../context.ts';

/** What one sweep takes on at most; the next one goes on from there. */
const most = 500;

/** Ends requests that have waited too long. */
export async function sweepRequests({ db, now }: Context): Promise<void> {
  const at = now();
  for (const id of await findExpired(db, at, most)) {
    await decideOn(db, id, (mentorship) => expire(mentorship, at));
  }
}

/** Ends the pauses whose day has come. */
export async function sweepPauses({ db, now }: Context): Promise<void> {
  const at = now();
  for (const id of await findRested(db, at, most)) {
    await decideOn(db, id, (mentorship) => resume(mentorship, null, at));
  }
}
