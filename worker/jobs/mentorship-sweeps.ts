import { resume } from '../../mentoring/mentorships/rules.ts';
import { decideOn } from '../../mentoring/mentorships/store.ts';
import { expire } from '../../mentoring/mentorships/waiting/rules.ts';
import { findExpired, findRested } from '../../mentoring/mentorships/waiting/store.ts';
import type { Context } from '../context.ts';
import { eachAlone, most } from './sweep.ts';

/** Ends requests that have waited too long. */
export async function sweepRequests({ db, now }: Context): Promise<void> {
  const at = now();
  const expired = await findExpired(db, at, most);
  await eachAlone(expired, (id) => decideOn(db, id, (mentorship) => expire(mentorship, at)));
}

/** Ends the pauses whose day has come. */
export async function sweepPauses({ db, now }: Context): Promise<void> {
  const at = now();
  const rested = await findRested(db, at, most);
  await eachAlone(rested, (id) => decideOn(db, id, (mentorship) => resume(mentorship, null, at)));
}
