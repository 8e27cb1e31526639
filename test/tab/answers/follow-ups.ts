import { type Act, isRefusal, type Refusal } from '../../../mentoring/decisions/rules.ts';
import {
  changeFollowUp,
  dropFollowUp,
  type FollowUpStep,
  finishFollowUp,
  isOverdue,
  mayPromise,
} from '../../../mentoring/follow-ups/rules.ts';
import {
  type FollowUp,
  FollowUpChange,
  FollowUpDone,
  FollowUpDrop,
  NewFollowUp,
} from '../../../mentoring/follow-ups/schema.ts';
import type { Mentorship, Side } from '../../../mentoring/mentorships/schema.ts';
import { type Answer, list, notFound, ok, type World } from '../api.ts';
import type { Answers } from './all.ts';
import { acting } from './refuse.ts';

let made = 0;
const newId = () => `0197a000-0000-7000-8000-00000e${String(++made).padStart(6, '0')}`;

const sideOf = ({ mentor }: Mentorship, ownerId: string): Side =>
  mentor.id === ownerId ? 'mentor' : 'mentee';

const promise = (world: World, mentorship: Mentorship, body: unknown, act: Act) => {
  const { ownerId, meetingId = null, ...asked } = NewFollowUp.parse(body);
  const owner = sideOf(mentorship, ownerId);
  const refusal = mayPromise({ ...asked, owner }, act);
  if (refusal) return refusal;
  const followUp: FollowUp = {
    ...asked,
    id: newId(),
    mentorshipId: mentorship.id,
    meetingId,
    owner,
    ownerId,
    state: 'open',
    overdue: false,
    addedBy: act.by,
    addedAt: act.at.toISOString(),
    endedAt: null,
    dropReason: null,
    tried: null,
    whatHappened: null,
    version: 1,
  };
  world.followUps.push(followUp);
  return { status: 201, body: followUp };
};

const decide = (
  method: string,
  act: string,
  followUp: FollowUp,
  body: unknown,
  mentorship: Mentorship,
  by: Act,
): FollowUpStep | Refusal => {
  if (method === 'PATCH') {
    const { ownerId, ...asked } = FollowUpChange.parse(body);
    const owner = ownerId && { owner: sideOf(mentorship, ownerId) };
    return changeFollowUp(followUp, { ...asked, ...owner }, by);
  }
  if (act === 'done') return finishFollowUp(followUp, FollowUpDone.parse(body ?? {}), by);
  return dropFollowUp(followUp, FollowUpDrop.parse(body ?? {}).reason || null, by);
};

const take = (
  followUp: FollowUp,
  { set, event }: FollowUpStep,
  mentorship: Mentorship,
  by: Act,
) => {
  if (!event) return ok(followUp);
  const { endedAt, ...rest } = set;
  Object.assign(followUp, rest, endedAt && { endedAt: endedAt.toISOString() });
  followUp.version += 1;
  followUp.ownerId = mentorship[followUp.owner].id;
  followUp.overdue = isOverdue(followUp, by.today);
  return ok(followUp);
};

/** Follow-ups as the real API decides them: by the same rules, over the list of a test's world. */
export const followUpAnswers: Answers = (
  world,
  { method, noun, id, act, route },
): Answer | null => {
  const body = () => route.request().postDataJSON();
  if (noun === 'mentorships' && act === 'follow-ups') {
    const mentorship = world.mentorships.find((each) => each.id === id);
    if (!mentorship) return notFound;
    if (method === 'POST') return acting(world, id, (by) => promise(world, mentorship, body(), by));
    return list(world.followUps.filter(({ mentorshipId }) => mentorshipId === id));
  }
  if (noun !== 'follow-ups') return null;
  const followUp = world.followUps.find((each) => each.id === id);
  const mentorship = world.mentorships.find((each) => each.id === followUp?.mentorshipId);
  if (!followUp || !mentorship) return notFound;
  if (method === 'GET') return ok(followUp);
  return acting(world, mentorship.id, (by) => {
    const decided = decide(method, act, followUp, body(), mentorship, by);
    return isRefusal(decided) ? decided : take(followUp, decided, mentorship, by);
  });
};
