import {
  type Database,
  newId,
  type Prisma,
  type Transaction,
  transact,
} from '../../../platform/database.ts';
import { type Hours, usualHours } from '../../meetings/times/rules.ts';
import { sideOf } from '../../mentorships/policy.ts';
import type { Side } from '../../mentorships/schema.ts';
import type { PersonRow } from '../../people/store.ts';
import { preferencesOf } from '../preferences/rules.ts';
import type { Channel } from '../preferences/schema.ts';
import type { NotificationKind } from '../schema.ts';
import { isAwaited } from '../truth/rules.ts';
import {
  inHours,
  joinMs,
  lookAgainMs,
  type Plan,
  patienceMs,
  plan,
  reachOf,
  type Waiting,
} from './rules.ts';

/** A message that stands and is to be sent. */
export type Unsent = { id: string; channel: Channel };

/**
 * Decides what a person is told now, and writes it down before anything is sent: whoever runs after a crash finds the
 * same messages. Returns all that may be sent at `now`; those of one channel in their order. One runs at a time a person.
 */
export const prepare = (
  db: Database,
  personId: string,
  canMail: boolean,
  now: Date,
): Promise<Unsent[]> =>
  transact(db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const person = await tx.person.findUnique({ where: { id: personId } });
    if (!person) return [];
    await giveUp(tx, personId, now);
    const own = await ownCelebrations(tx, personId);
    const receiver = { ...receiverOf(person, canMail), lastAt: await lastSent(tx, personId) };
    const waiting = await findWaiting(tx, personId, own);
    await write(tx, personId, plan(waiting, receiver, now), own, now);
    return sendable(tx, personId, own, (alone) => (alone ? now : inHours(receiver, now)), now);
  });

const receiverOf = (person: PersonRow, canMail: boolean) => ({
  preferences: preferencesOf(person.preferences),
  hours: hoursOf(person),
  reach: reachOf(person.mail, canMail),
});

/** When somebody works, as their mailbox has it; where it does not say, or never, as most people do. */
function hoursOf({ workingHours, timeZone }: PersonRow): Hours {
  const hours = workingHours as Hours | null;
  return hours && hours.days.length > 0 ? hours : usualHours(hours?.zone ?? timeZone);
}

async function lastSent(tx: Transaction, personId: string): Promise<Date | null> {
  const where = { personId, sentAt: { not: null } };
  const last = await tx.delivery.findFirst({ where, orderBy: { sentAt: 'desc' } });
  return last?.sentAt ?? null;
}

/** What nobody has heard of yet, as far as its person is concerned. */
const pending = { deliveredAt: null, failure: null };
/** Neither sent nor failed. */
const unsent = { sentAt: null, failure: null };

/** Those of a person's pending notifications that celebrate what they did themself. */
async function ownCelebrations(tx: Transaction, personId: string): Promise<Set<string>> {
  const celebrations = await tx.notification.findMany({
    where: {
      personId,
      kind: 'celebration',
      OR: [pending, { items: { some: { delivery: unsent } } }],
    },
    include: { mentorship: true },
  });
  const subjects = celebrations.map(({ subjectId }) => subjectId);
  const rows = await tx.celebration.findMany({ where: { id: { in: subjects } } });
  const honoured = new Map(rows.map(({ id, honours }) => [id, honours]));
  const own = celebrations.filter(({ mentorship, subjectId }) => {
    const honours = honoured.get(subjectId) as Side | null | undefined;
    return honours && honours === sideOf(mentorship, personId);
  });
  return new Set(own.map(({ id }) => id));
}

async function findWaiting(
  tx: Transaction,
  personId: string,
  own: Set<string>,
): Promise<Waiting[]> {
  const rows = await tx.notification.findMany({
    where: { personId, ...pending },
    include: { mentorship: true, items: { include: { delivery: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, createdAt, readAt, mentorship, items, ...row }) => {
    const kind = row.kind as NotificationKind;
    return {
      id,
      kind,
      createdAt,
      own: own.has(id),
      awaited: isAwaited(kind, mentorship, sideOf(mentorship, personId)),
      read: readAt !== null,
      told: items.map(({ channel, delivery: { failure } }) => ({
        channel: channel as Channel,
        failure,
      })),
    };
  });
}

/**
 * Writes a plan down. What is told now joins the message of its channel that could not be sent so far, if there is
 * a young one: after an hour without a channel too, what has gathered is one message.
 */
async function write(tx: Transaction, personId: string, plan: Plan, own: Set<string>, at: Date) {
  const open = (await findUnsent(tx, personId, own)).filter(
    ({ createdAt }) => at.getTime() - createdAt.getTime() < joinMs,
  );
  for (const { channel, own: alone, notificationIds } of plan.now) {
    const joined = alone ? undefined : open.find((one) => one.channel === channel && !one.own);
    const deliveryId = joined?.id ?? newId();
    if (!joined)
      await tx.delivery.create({ data: { id: deliveryId, personId, channel, createdAt: at } });
    const items = notificationIds.map((notificationId) => ({
      notificationId,
      channel,
      deliveryId,
    }));
    await tx.deliveryItem.createMany({ data: items });
  }
  for (const { id, until } of plan.later)
    await tx.notification.update({ where: { id }, data: { dueAt: until } });
  for (const { id, failure } of plan.never)
    await tx.notification.update({ where: { id }, data: { failure } });
}

/** The messages of a person that stand and were not sent, the oldest first. */
async function findUnsent(tx: Transaction, personId: string, own: Set<string>) {
  const rows = await tx.delivery.findMany({
    where: { personId, ...unsent },
    include: { items: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, createdAt, items, ...row }) => ({
    id,
    createdAt,
    channel: row.channel as Channel,
    own: items.some(({ notificationId }) => own.has(notificationId)),
  }));
}

/** What of it may be sent now; all of it is looked at again in a while, or when its time has come. */
async function sendable(
  tx: Transaction,
  personId: string,
  own: Set<string>,
  timeFor: (alone: boolean) => Date,
  now: Date,
): Promise<Unsent[]> {
  const rows = await findUnsent(tx, personId, own);
  const may = rows.filter((one) => timeFor(one.own) <= now);
  const rest = rows.filter((one) => timeFor(one.own) > now);
  await lookAgain(tx, may, new Date(now.getTime() + lookAgainMs));
  await lookAgain(tx, rest, timeFor(false));
  return may.toSorted((a, b) => Number(b.own) - Number(a.own));
}

const lookAgain = (tx: Transaction, deliveries: Unsent[], dueAt: Date) =>
  tx.notification.updateMany({
    where: {
      ...pending,
      items: { some: { deliveryId: { in: deliveries.map(({ id }) => id) } } },
    },
    data: { dueAt },
  });

/**
 * What a channel has not taken for too long, none of it, is given up there, for an operator to see; the plan knows
 * whether there is another way.
 */
async function giveUp(tx: Transaction, personId: string, now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - patienceMs) };
  await tx.delivery.updateMany({
    where: { personId, createdAt, ...unsent, items: { every: { notification: { createdAt } } } },
    data: { failure: 'given up', failedAt: now },
  });
}

/** People for whom something is due, those who have waited longest first. */
export const findDuePeople = (db: Database, now: Date, most: number): Promise<string[]> =>
  people(
    db.$queryRaw`
      SELECT person_id AS id FROM notification
      WHERE delivered_at IS NULL AND failure IS NULL AND due_at <= ${now}
      GROUP BY person_id ORDER BY min(due_at) LIMIT ${most}`,
  );

/** People to whom a message stands that was not sent, since before then. */
export const findUnsentPeople = (db: Database, before: Date, most: number): Promise<string[]> =>
  people(
    db.$queryRaw`
      SELECT person_id AS id FROM delivery
      WHERE sent_at IS NULL AND failure IS NULL AND created_at < ${before}
      GROUP BY person_id ORDER BY min(created_at) LIMIT ${most}`,
  );

const people = async (found: Prisma.PrismaPromise<unknown>): Promise<string[]> =>
  ((await found) as { id: string }[]).map(({ id }) => id);
