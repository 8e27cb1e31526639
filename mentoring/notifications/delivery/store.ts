import { type Database, newId, type Transaction, transact } from '../../../platform/database.ts';
import { type Mentorship as MentorshipRow, Prisma } from '../../../platform/prisma/client.ts';
import { type Hours, usualHours } from '../../meetings/times/rules.ts';
import { sideOf } from '../../mentorships/policy.ts';
import type { PersonRow } from '../../people/store.ts';
import { preferencesOf } from '../preferences/rules.ts';
import type { Channel } from '../preferences/schema.ts';
import { isAwaited } from '../truth/rules.ts';
import {
  inHours,
  joinMs,
  lookAgainMs,
  type Plan,
  patienceMs,
  plan,
  type Receiver,
  reachOf,
  type Waiting,
} from './rules.ts';

/** A message that stands and is to be sent. */
export type Unsent = { id: string; channel: Channel };

/** It as it stands: since when, how young the latest news in it is, and whether it honours its receiver. */
type Standing = Unsent & { createdAt: Date; newsAt: Date | null; own: boolean };

type MentorshipPart = Pick<MentorshipRow, 'state' | 'waitingFor' | 'mentorId' | 'menteeId'>;

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
    const person = await lockPerson(tx, personId);
    if (!person) return [];
    const standing = await giveUp(tx, await findStanding(tx, personId), now);
    const waiting = await findWaiting(tx, personId);
    const receiver = { ...receiverOf(person, canMail), lastAt: await lastSent(tx, personId) };
    const made = await write(tx, personId, plan(waiting, receiver, now), standing, now);
    return sendable(tx, [...standing, ...made], receiver, now);
  });

type Addressee = Pick<PersonRow, 'mail' | 'timeZone' | 'workingHours' | 'preferences'>;

/** Who is to be told; nobody else decides meanwhile what they are told. */
async function lockPerson(tx: Transaction, id: string): Promise<Addressee | undefined> {
  const [person] = await tx.$queryRaw<Addressee[]>`
    SELECT mail, time_zone AS "timeZone", working_hours AS "workingHours", preferences
    FROM person WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return person;
}

const receiverOf = (person: Addressee, canMail: boolean) => ({
  preferences: preferencesOf(person.preferences),
  hours: hoursOf(person),
  reach: reachOf(person.mail, canMail),
});

/** When somebody works, as their mailbox has it; where it does not say, or never, as most people do. */
function hoursOf({ workingHours, timeZone }: Addressee): Hours {
  const hours = workingHours as Hours | null;
  return hours && hours.days.length > 0 ? hours : usualHours(hours?.zone ?? timeZone);
}

async function lastSent(tx: Transaction, personId: string): Promise<Date | null> {
  const where = { personId, sentAt: { not: null } };
  const last = await tx.delivery.findFirst({ where, orderBy: { sentAt: 'desc' } });
  return last?.sentAt ?? null;
}

/** A notification with its mentorship, and with the celebration that it may be of. */
const withWhatItIsOf = Prisma.raw(`
  JOIN mentorship ON mentorship.id = notification.mentorship_id
  LEFT JOIN celebration ON notification.kind = 'celebration' AND celebration.id = notification.subject_id`);

/** Whether a celebration honours its receiver: whose own act it was is told at once, and of nothing else. */
const honoured = Prisma.raw(`
  coalesce(celebration.honours = 'mentor' AND mentor_id = notification.person_id
    OR celebration.honours = 'mentee' AND mentee_id = notification.person_id, false)`);

/** What nobody has heard of yet, as far as its person is concerned. */
async function findWaiting(tx: Transaction, personId: string): Promise<Waiting[]> {
  const rows = await tx.$queryRaw<(Omit<Waiting, 'awaited'> & MentorshipPart)[]>`
    SELECT notification.id, notification.kind, notification.created_at AS "createdAt",
      read_at IS NOT NULL AS read, ${honoured} AS own,
      state, waiting_for AS "waitingFor", mentor_id AS "mentorId", mentee_id AS "menteeId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', item.channel, 'failure', delivery.failure)), '[]')
        FROM delivery_item AS item JOIN delivery ON delivery.id = delivery_id
        WHERE notification_id = notification.id) AS told
    FROM notification ${withWhatItIsOf}
    WHERE person_id = ${personId}::uuid AND delivered_at IS NULL AND failure IS NULL
    ORDER BY notification.id`;
  return rows.map(({ state, waitingFor, mentorId, menteeId, ...row }) => {
    const reader = sideOf({ mentorId, menteeId }, personId);
    return { ...row, awaited: isAwaited(row.kind, { state, waitingFor }, reader) };
  });
}

/** The messages of a person that stand and were not sent, the oldest first. */
const findStanding = (tx: Transaction, personId: string) =>
  tx.$queryRaw<Standing[]>`
    SELECT delivery.id, delivery.channel, delivery.created_at AS "createdAt",
      max(notification.created_at) AS "newsAt", coalesce(bool_or(${honoured}), false) AS own
    FROM delivery LEFT JOIN (
      delivery_item JOIN notification ON notification.id = notification_id ${withWhatItIsOf}
    ) ON delivery_id = delivery.id
    WHERE delivery.person_id = ${personId}::uuid AND sent_at IS NULL AND delivery.failure IS NULL
    GROUP BY delivery.id ORDER BY delivery.id`;

/**
 * Writes a plan down. What is told now joins the message of its channel that could not be sent so far, if there is
 * a young one: after an hour without a channel too, what has gathered is one message. Returns the new messages.
 */
async function write(
  tx: Transaction,
  personId: string,
  plan: Plan,
  standing: Standing[],
  at: Date,
): Promise<Standing[]> {
  const open = standing.filter(({ createdAt }) => at.getTime() - createdAt.getTime() < joinMs);
  const made: Standing[] = [];
  for (const { channel, own, notificationIds } of plan.now) {
    const joined = own ? undefined : open.find((one) => one.channel === channel && !one.own);
    const deliveryId = joined?.id ?? newId();
    if (!joined) {
      made.push({ id: deliveryId, channel, own, createdAt: at, newsAt: at });
      await tx.delivery.create({ data: { id: deliveryId, personId, channel, createdAt: at } });
    }
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
  return made;
}

/** What of it may be sent now; all of it is looked at again in a while, or when its time has come. */
async function sendable(
  tx: Transaction,
  standing: Standing[],
  receiver: Pick<Receiver, 'preferences' | 'hours'>,
  now: Date,
): Promise<Unsent[]> {
  const nextAt = inHours(receiver, now);
  const may = standing.filter(({ own }) => own || nextAt <= now);
  const rest = standing.filter((one) => !may.includes(one));
  await lookAgain(tx, may, new Date(now.getTime() + lookAgainMs));
  await lookAgain(tx, rest, nextAt);
  return may.toSorted((a, b) => Number(b.own) - Number(a.own));
}

async function lookAgain(tx: Transaction, deliveries: Unsent[], dueAt: Date): Promise<void> {
  const ids = deliveries.map(({ id }) => id);
  if (ids.length === 0) return;
  const items = { some: { deliveryId: { in: ids } } };
  await tx.notification.updateMany({
    where: { deliveredAt: null, failure: null, items },
    data: { dueAt },
  });
}

/**
 * What a channel has not taken for too long, none of it, is given up there, for an operator to see; the plan knows
 * whether there is another way. Returns what still stands.
 */
async function giveUp(tx: Transaction, standing: Standing[], now: Date): Promise<Standing[]> {
  const since = now.getTime() - patienceMs;
  const over = standing.filter(
    ({ createdAt, newsAt }) => Math.max(createdAt.getTime(), newsAt?.getTime() ?? 0) < since,
  );
  if (over.length === 0) return standing;
  const where = { id: { in: over.map(({ id }) => id) }, sentAt: null, failure: null };
  await tx.delivery.updateMany({ where, data: { failure: 'given up', failedAt: now } });
  return standing.filter((one) => !over.includes(one));
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
