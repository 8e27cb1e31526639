import { findToTell, tellOfDate } from '../../mentoring/important-dates/telling/store.ts';
import type { Context } from '../context.ts';
import { eachAlone, most } from './sweep.ts';

/** Tells mentors of dates that are near, and asks about those that are over. */
export async function sweepImportantDates({ db, now }: Context): Promise<void> {
  const at = now();
  await eachAlone(await findToTell(db, at, most), (id) => tellOfDate(db, id, at));
}
