import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultTerms } from '../../mentoring/agreements/rules.ts';
import { signAgreement, writeAgreement } from '../../mentoring/agreements/store.ts';
import { acceptGoal, changeGoal } from '../../mentoring/goals/rules.ts';
import { createGoal, stepGoal } from '../../mentoring/goals/store.ts';
import { answer, ask, reply } from '../../mentoring/mentorships/requests/rules.ts';
import { close, pause, resume } from '../../mentoring/mentorships/rules.ts';
import type { Side } from '../../mentoring/mentorships/schema.ts';
import { decideOn, requestMentorship } from '../../mentoring/mentorships/store.ts';
import {
  findToSend,
  markRefused,
  markSent,
} from '../../mentoring/notifications/delivery/outcome/store.ts';
import { prepare } from '../../mentoring/notifications/delivery/store.ts';
import type { NotificationKind } from '../../mentoring/notifications/schema.ts';
import { notify, readNotification } from '../../mentoring/notifications/store.ts';
import { type PersonRow, rememberPerson } from '../../mentoring/people/store.ts';
import { type Database, openDatabase, transact } from '../../platform/database.ts';
import type { Context } from '../../worker/context.ts';
import { deliver } from '../../worker/jobs/deliver.ts';
import { composeNow } from '../../worker/message.ts';
import { createTestDatabase } from '../support/database.ts';

const day = 24 * 60 * 60_000;
const begun = Date.parse('2031-03-12T10:30:00Z');

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let open: ReturnType<typeof openDatabase>;
let db: Database;
let mentor: PersonRow;
let mentee: PersonRow;
/** The mentorship of the two, asked for by the mentee; each test has people and a clock of its own. */
let id: string;
let clock: Date;

beforeAll(async () => {
  database = await createTestDatabase();
  open = openDatabase(database.url, 2);
  db = open.database;
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});
beforeEach(async () => {
  clock = new Date(begun);
  const tenantId = randomUUID();
  const person = (displayName: string) => {
    const entraId = randomUUID();
    const mail = `${entraId}@northwind.example`;
    return rememberPerson(db, { id: entraId, tenantId, displayName, mail, jobTitle: null });
  };
  [mentor, mentee] = [await person('Amara'), await person('Jonas')];
  const pair = { tenantId, mentorId: mentor.id, menteeId: mentee.id, at: clock };
  const request = { ...pair, requestedBy: 'mentee', whyYou: 'So', hopes: 'Much' } as const;
  const made = await requestMentorship(db, request);
  if (made.outcome !== 'requested') throw new Error(made.outcome);
  id = made.mentorship.id;
});

const act = (by: Side) => ({ by, at: clock, today: '2031-03-12' });
const accept = () => decideOn(db, id, (facts) => answer(facts, 'mentor', { how: 'accept' }, clock));
const until = { day: '2031-04-01', timeZone: 'UTC' };

/** Writes that somebody is to hear of something, as a reaction would. */
const tell = (to: PersonRow, kind: NotificationKind, subjectId = id, occurrence = 0) => {
  const told = { personId: to.id, mentorshipId: id, kind, subjectId, occurrence };
  return transact(db, (tx) => notify(tx, [told], clock));
};

/** What would go to somebody now, by channel; `then` is what becomes of each message. */
async function goes(
  to: PersonRow,
  then: (deliveryId: string) => Promise<unknown> = (each) => markSent(db, each, clock),
) {
  const messages: { channel: string; types: string[]; tells: string[] }[] = [];
  for (const { id: deliveryId, channel } of await prepare(db, to.id, true, clock)) {
    const delivery = await findToSend(db, deliveryId);
    const message = delivery && (await composeNow({ db, now: () => clock }, delivery));
    if (!message) continue;
    const types = message.lines.map(({ type }) => type);
    messages.push({ channel, types, tells: message.tells });
    await then(deliveryId);
  }
  clock = new Date(clock.getTime() + 60_000);
  return messages;
}
const types = async (to: PersonRow) => (await goes(to)).flatMap((message) => message.types);
const down = async () => {};
const rows = (to: PersonRow) =>
  db.notification.findMany({ where: { personId: to.id }, orderBy: { id: 'asc' } });
const failures = async (to: PersonRow) => (await rows(to)).map(({ failure }) => failure);

describe('what has become untrue before it went', () => {
  it('a request that was taken back, and with it that it was: there is nothing to know', async () => {
    await tell(mentor, 'mentorship-requested');
    await decideOn(db, id, (facts) => close(facts, 'mentee', { reason: 'ended' }, clock));
    await tell(mentor, 'mentorship-withdrawn');
    expect(await goes(mentor)).toEqual([]);
    expect(await failures(mentor)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('who has heard of the request hears that it is taken back, or over', async () => {
    await tell(mentor, 'mentorship-requested');
    expect(await types(mentor)).toEqual(['mentorshipRequested']);
    await decideOn(db, id, (facts) => close(facts, 'mentee', { reason: 'ended' }, clock));
    await tell(mentor, 'mentorship-withdrawn');
    await tell(mentor, 'mentorship-expired');
    await tell(mentee, 'mentorship-expired');
    expect(await types(mentor)).toEqual(['mentorshipExpired', 'mentorshipWithdrawn']);
    expect(await types(mentee)).toEqual(['mentorshipExpired']);
  });

  it('a pause that is over, and that it went on where it rests again', async () => {
    await accept();
    await decideOn(db, id, (facts) => pause(facts, 'mentor', until, clock));
    await tell(mentee, 'mentorship-paused');
    await decideOn(db, id, (facts) => resume(facts, 'mentor', clock));
    await tell(mentee, 'mentorship-resumed');
    expect(await types(mentee)).toEqual(['mentorshipResumed']);
    await tell(mentee, 'mentorship-resumed', id, 1);
    await decideOn(db, id, (facts) => pause(facts, 'mentor', until, clock));
    expect(await types(mentee)).toEqual([]);
  });

  it('a version that is not the newest, or that the reader has signed, or that another has replaced', async () => {
    await accept();
    const write = async (purpose: string) => {
      await writeAgreement(db, id, { terms: { ...defaultTerms, purpose } }, act('mentor'));
      const row = await db.agreement.findFirstOrThrow({
        where: { mentorshipId: id },
        orderBy: { version: 'desc' },
      });
      await tell(mentee, 'agreement-written', row.id);
      return row;
    };
    await write('To begin');
    const second = await write('To begin soon');
    expect((await goes(mentee)).flatMap(({ tells }) => tells)).toHaveLength(1);
    await signAgreement(db, id, second.version, act('mentor'));
    await signAgreement(db, id, second.version, act('mentee'));
    await tell(mentor, 'agreement-agreed', second.id);
    const third = await write('To go on');
    expect(await types(mentor)).toEqual(['agreementAgreed']);
    await signAgreement(db, id, third.version, act('mentee'));
    expect(await types(mentee)).toEqual([]);
    await tell(mentor, 'agreement-agreed', second.id, 1);
    await signAgreement(db, id, third.version, act('mentor'));
    expect(await types(mentor)).toEqual([]);
  });

  it('an answer to what the mentor has proposed anew since', async () => {
    await accept();
    const goal = { title: 'Speak up', measure: 'Once', targetDate: '2040-01-31' };
    const made = await createGoal(db, id, goal, act('mentor'));
    const at = { id: made && 'id' in made ? made.id : '', mentorshipId: id };
    await stepGoal(db, at, act('mentee'), (facts) => acceptGoal(facts, {}, act('mentee')));
    await tell(mentor, 'goal-answered', at.id, 1);
    const again = { title: 'Speak up twice' };
    await stepGoal(db, at, act('mentor'), (facts) => changeGoal(facts, again, act('mentor')));
    expect(await types(mentor)).toEqual([]);
    await stepGoal(db, at, act('mentee'), (facts) => acceptGoal(facts, {}, act('mentee')));
    await tell(mentor, 'goal-answered', at.id, 2);
    expect(await types(mentor)).toEqual(['goalAnswered']);
  });

  it('is told when it is true again, as if for the first time, and then once', async () => {
    await tell(mentor, 'mentorship-reminder');
    await decideOn(db, id, (facts) => ask(facts, 'mentor', 'What?', clock));
    expect(await goes(mentor)).toEqual([]);
    await decideOn(db, id, (facts) => reply(facts, 'mentee', 'This.', clock));
    await tell(mentor, 'mentorship-reminder');
    expect(await types(mentor)).toEqual(['mentorshipReminder']);
    await tell(mentor, 'mentorship-reminder');
    expect(await types(mentor)).toEqual([]);
    expect(await rows(mentor)).toHaveLength(1);
  });
});

describe('what was read in the tab', () => {
  it('is told nowhere else, be it that a message with it waited, or its mail', async () => {
    const preferences = { hours: 'any', activity: ['requests'], email: ['requests'] };
    await db.person.update({ where: { id: mentor.id }, data: { preferences } });
    await tell(mentor, 'mentorship-requested');
    const [row] = await rows(mentor);
    const feedOnly = async (deliveryId: string) => {
      const { channel } = await db.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
      if (channel === 'activity') await markSent(db, deliveryId, clock);
    };
    expect(await goes(mentor, feedOnly)).toHaveLength(2);
    await readNotification(db, row?.id ?? '', clock);
    expect(await goes(mentor)).toEqual([]);
    expect(await failures(mentor)).toEqual([null]);
    await tell(mentor, 'mentorship-reminder');
    expect(await goes(mentor, down)).toHaveLength(2);
    const [, second] = await rows(mentor);
    await readNotification(db, second?.id ?? '', clock);
    expect(await goes(mentor)).toEqual([]);
    expect(await failures(mentor)).toEqual([null, 'read']);
    expect(await db.delivery.count({ where: { personId: mentor.id } })).toBe(1);
  });
});

describe('a channel that takes nothing', () => {
  const later = (days: number) => {
    clock = new Date(begun + days * day);
  };

  it('is given up after a week for what has waited as long, and the other one has it', async () => {
    await tell(mentor, 'mentorship-requested');
    expect((await goes(mentor, down)).map(({ channel }) => channel)).toEqual(['activity']);
    later(0.9);
    await tell(mentor, 'mentorship-reminder');
    expect((await goes(mentor, down)).map(({ tells }) => tells.length)).toEqual([2]);
    // What comes after a day is a message of its own.
    later(1.1);
    await tell(mentor, 'mentorship-reminder', id, 1);
    expect((await goes(mentor, down)).map(({ tells }) => tells.length)).toEqual([2, 1]);
    // The first is older than a week; what joined it is not.
    later(7.5);
    expect((await goes(mentor, down)).map(({ channel }) => channel)).toEqual([
      'activity',
      'activity',
    ]);
    later(8);
    const [feed, mail] = await goes(mentor, down);
    expect([feed?.channel, feed?.tells.length]).toEqual(['activity', 1]);
    expect([mail?.channel, mail?.tells.length]).toEqual(['email', 2]);
    expect(await failures(mentor)).toEqual([null, null, null]);
  });

  it('and no other that does: it is in the inbox alone, and says so', async () => {
    await tell(mentor, 'mentorship-requested');
    await goes(mentor, down);
    later(8);
    await goes(mentor, (each) => markRefused(db, each, 'refused with 550', clock));
    expect(await goes(mentor)).toEqual([]);
    expect((await failures(mentor))[0]).toMatch(/given up|refused with 550/);
    const failed = { personId: mentor.id, failedAt: { not: null } };
    expect(await db.delivery.count({ where: failed })).toBe(2);
  });
});

it('a job of an older Accord, which names nobody, is over', async () => {
  const context = { db } as Context;
  await expect(deliver(context, undefined)).resolves.toBeUndefined();
});
