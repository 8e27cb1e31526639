import { type Database, transact } from '../../../platform/database.ts';
import { preferencesOf } from './rules.ts';
import type { Preferences } from './schema.ts';

/** Keeps what a person wants to hear; what waits for them is looked at again, since it may wait no longer. */
export const savePreferences = (
  db: Database,
  personId: string,
  preferences: Preferences,
  at: Date,
): Promise<Preferences> =>
  transact(db, async (tx) => {
    const row = await tx.person.update({ where: { id: personId }, data: { preferences } });
    await tx.notification.updateMany({
      where: { personId, deliveredAt: null, failure: null },
      data: { dueAt: at },
    });
    return preferencesOf(row.preferences);
  });
