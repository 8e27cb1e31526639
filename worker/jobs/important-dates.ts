import { findToTell, tellOfDate } from '../../mentoring/important-dates/telling/store.ts';
import type { Context } from '../context.ts';

/** What one sweep takes on at most; the next one goes on from there. */
const most = 500;

/** Tells mentors of dates that are near, and asks about those that are over. */
export async function sweepImportantDates({ db, now }: Context): Promise<void> {
  const at = now();
  for (const id of await findToTell(db, at, most)) await tellOfDate(db, id, at);
}
