import { AgreementTerms } from '../../../mentoring/agreements/schema.ts';
import { signAgreement, writeAgreement } from '../../../mentoring/agreements/store.ts';
import { type Act as Deciding, isRefusal } from '../../../mentoring/decisions/rules.ts';
import {
  changeFollowUp,
  dropFollowUp,
  finishFollowUp,
} from '../../../mentoring/follow-ups/rules.ts';
import { createFollowUp, stepFollowUp } from '../../../mentoring/follow-ups/store.ts';
import { addMilestone, reachMilestone } from '../../../mentoring/goals/milestones/rules.ts';
import { stepMilestones } from '../../../mentoring/goals/milestones/store.ts';
import { acceptGoal, achieveGoal } from '../../../mentoring/goals/rules.ts';
import { createGoal, stepGoal } from '../../../mentoring/goals/store.ts';
import { addImportantDate, changeImportantDate } from '../../../mentoring/important-dates/store.ts';
import { recordMissed } from '../../../mentoring/meetings/acts/store.ts';
import { recordOutcome } from '../../../mentoring/meetings/outcome/store.ts';
import { answer, ask, reply } from '../../../mentoring/mentorships/requests/rules.ts';
import { close, pause, resume } from '../../../mentoring/mentorships/rules.ts';
import { decideOn, requestMentorship } from '../../../mentoring/mentorships/store.ts';
import { type Database, newId } from '../../../platform/database.ts';
import type { Act } from '../history.ts';
import { wall } from '../oracle/time.ts';
import { actInCalendar } from './calendar.ts';
import type { Life, World } from './world.ts';

const words = { whyYou: 'You listen.', hopes: 'To speak up sooner.' };
const message = 'What have you tried?';
const title = 'To speak in public';

type Played = { db: Database; life: Life; tenantId: string; at: Date; deciding: Deciding };
type Play = { [A in Act['act']]: (played: Played, act: Act & { act: A }) => Promise<unknown> };

/** Does what somebody does, as the routes do it: through the stores, at its time. A refusal is a mistake of the history. */
export async function perform({ context, tenantId }: World, life: Life, act: Act): Promise<void> {
  const at = new Date(act.at);
  const today = wall(life.history.people[act.by].zone, act.at).date;
  const deciding = { by: act.by, at, today };
  const play = plays[act.act] as (played: Played, act: Act) => Promise<unknown>;
  const done = await play({ db: context.db, life, tenantId, at, deciding }, act);
  if (done && typeof done === 'object' && isRefusal(done))
    throw new Error(`${life.history.name}, ${JSON.stringify(act)}: ${JSON.stringify(done)}`);
}

/** The id of something that an earlier act has made. */
const idOf = ({ ids }: Life, name: string): string => {
  const id = ids.get(name);
  if (!id) throw new Error(`nobody has made ${name}`);
  return id;
};

const remember = (life: Life, name: string, made: unknown) => {
  if (made && typeof made === 'object' && 'id' in made) life.ids.set(name, String(made.id));
  return made;
};

const one = (life: Life, name: string) => ({
  id: idOf(life, name),
  mentorshipId: life.mentorshipId,
});

async function inCalendar({ db, life }: Played, act: Parameters<typeof actInCalendar>[2]) {
  await actInCalendar(db, life, act);
  const where = { mentorshipId_key: { mentorshipId: life.mentorshipId, key: act.meeting } };
  return remember(life, act.meeting, await db.meeting.findUnique({ where }));
}

const plays: Play = {
  async request({ db, life, tenantId, at }, { by }) {
    const { mentor: mentorId, mentee: menteeId } = life.people;
    const asked = await requestMentorship(db, {
      tenantId,
      mentorId,
      menteeId,
      requestedBy: by,
      ...words,
      at,
    });
    if (asked.outcome === 'requested') life.mentorshipId = asked.mentorship.id;
  },
  accept: ({ db, life, at }, { by }) =>
    decideOn(db, life.mentorshipId, (now) => answer(now, by, { how: 'accept' }, at)),
  decline: ({ db, life, at }, { by }) =>
    decideOn(db, life.mentorshipId, (now) => answer(now, by, { how: 'decline' }, at)),
  ask: ({ db, life, at }, { by }) =>
    decideOn(db, life.mentorshipId, (now) => ask(now, by, message, at)),
  reply: ({ db, life, at }, { by }) =>
    decideOn(db, life.mentorshipId, (now) => reply(now, by, message, at)),
  withdraw: ({ db, life, at }, { by }) =>
    decideOn(db, life.mentorshipId, (now) => close(now, by, { reason: 'ended' }, at)),
  close: ({ db, life, at }, { by, reason }) =>
    decideOn(db, life.mentorshipId, (now) => close(now, by, { reason }, at)),
  pause: ({ db, life, at }, { by, until: day }) => {
    const until = { day, timeZone: life.history.people[by].zone };
    return decideOn(db, life.mentorshipId, (now) => pause(now, by, until, at));
  },
  resume: ({ db, life, at }, { by }) =>
    decideOn(db, life.mentorshipId, (now) => resume(now, by, at)),
  write: ({ db, life, deciding }, { terms }) => {
    const draft = { terms: AgreementTerms.parse({ purpose: title, ...terms }) };
    return writeAgreement(db, life.mentorshipId, draft, deciding);
  },
  async sign({ db, life, deciding }) {
    const where = { mentorshipId: life.mentorshipId };
    const version = await db.agreement.count({ where });
    return signAgreement(db, life.mentorshipId, version, deciding);
  },
  schedule: inCalendar,
  move: inCalendar,
  'call-off': inCalendar,
  miss: ({ db, life, deciding }, { meeting }) =>
    recordMissed(db, one(life, meeting), true, deciding),
  note: ({ db, life, deciding }, { meeting }) =>
    recordOutcome(db, one(life, meeting), { notes: message, promised: [] }, deciding),
  async promise({ db, life, deciding }, { followUp, owner, dueOn, meeting }) {
    const meetingId = meeting && idOf(life, meeting);
    const promised = { title, kind: 'action', owner, dueOn, meetingId } as const;
    return remember(
      life,
      followUp,
      await createFollowUp(db, life.mentorshipId, promised, deciding),
    );
  },
  'put-off': ({ db, life, deciding }, { followUp, dueOn }) =>
    stepFollowUp(db, one(life, followUp), deciding, (now) =>
      changeFollowUp(now, { version: now.version, dueOn }, deciding),
    ),
  do: ({ db, life, deciding }, { followUp }) =>
    stepFollowUp(db, one(life, followUp), deciding, (now) => finishFollowUp(now, {}, deciding)),
  drop: ({ db, life, deciding }, { followUp }) =>
    stepFollowUp(db, one(life, followUp), deciding, (now) => dropFollowUp(now, null, deciding)),
  async goal({ db, life, deciding }, { goal }) {
    const asked = { title, measure: title, targetDate: '2099-12-31' };
    return remember(life, goal, await createGoal(db, life.mentorshipId, asked, deciding));
  },
  'accept-goal': ({ db, life, deciding }, { goal }) =>
    stepGoal(db, one(life, goal), deciding, (now) =>
      acceptGoal(now, { version: now.version }, deciding),
    ),
  achieve: ({ db, life, deciding }, { goal }) =>
    stepGoal(db, one(life, goal), deciding, (now) => achieveGoal(now, deciding)),
  async plan({ db, life, deciding }, { goal, milestone }) {
    const id = newId();
    life.ids.set(milestone, id);
    const target = { goalId: idOf(life, goal), mentorshipId: life.mentorshipId, milestoneId: id };
    return stepMilestones(db, target, deciding, (path) =>
      addMilestone(path, { id, title }, deciding),
    );
  },
  async reach({ db, life, deciding }, { goal, milestone }) {
    const id = idOf(life, milestone);
    const target = {
      goalId: idOf(life, goal),
      mentorshipId: life.mentorshipId,
      milestoneId: id,
      reaches: true,
    };
    return stepMilestones(db, target, deciding, (path) => reachMilestone(path, id, deciding));
  },
  async 'mark-date'({ db, life, deciding }, { date, on }) {
    const marked = { title, at: new Date(`${on}T00:00:00Z`), allDay: true, note: null };
    const added = await addImportantDate(db, life.mentorshipId, marked, deciding);
    return added && 'row' in added ? remember(life, date, added.row) : added;
  },
  'tell-date': ({ db, life, deciding }, { date }) =>
    changeImportantDate(db, one(life, date), { howItWent: message }, deciding),
};
