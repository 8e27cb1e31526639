import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  findSubscription,
  forgetSubscription,
  rememberSubscription,
} from '../../graph/subscriptions/store.ts';
import { awaitWatching, findMailbox, forgetCursor } from '../../mentoring/calendar/store.ts';
import { rememberPerson } from '../../mentoring/people/store.ts';
import { newId, openDatabase, transact } from '../../platform/database.ts';
import { createTestDatabase } from '../support/database.ts';

const at = new Date('2031-03-03T09:00:00Z');

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let open: ReturnType<typeof openDatabase>;
let personId: string;

/** Somebody whose calendar is read and subscribed to, and whose last mentorship has ended. */
beforeAll(async () => {
  database = await createTestDatabase();
  open = openDatabase(database.url, 2);
  const known = { id: newId(), displayName: 'Jonas', mail: null, jobTitle: null };
  ({ id: personId } = await rememberPerson(open.database, { ...known, tenantId: newId() }));
  await transact(open.database, (tx) => awaitWatching(tx, [personId], at));
  await rememberSubscription(open.database, personId, 'a subscription', new Date('2031-03-09'));
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

/** What whoever ends the watching has seen. */
async function seen() {
  const subscription = await findSubscription(open.database, personId);
  const { cursor } = (await findMailbox(open.database, personId)) ?? {};
  if (!subscription || !cursor) throw new Error('the calendar is not watched');
  return { subscription, cursor };
}

it('leaves what a mentorship that begins meanwhile asks for, and takes away what is as it was', async () => {
  const db = open.database;
  await db.calendarCursor.update({ where: { personId }, data: { syncedAt: at } });
  const before = await seen();
  await transact(db, (tx) => awaitWatching(tx, [personId], new Date(at.getTime() + 1)));
  await forgetSubscription(db, before.subscription);
  await forgetCursor(db, before.cursor);
  const after = await seen();
  expect(after.subscription).toMatchObject({ subscriptionId: 'a subscription', expiresAt: null });
  expect(after.cursor).toMatchObject({ deltaLink: null, syncedAt: null });

  await forgetSubscription(db, after.subscription);
  await forgetCursor(db, after.cursor);
  expect(await findSubscription(db, personId)).toBeNull();
  expect(await db.calendarCursor.count()).toBe(0);
});
