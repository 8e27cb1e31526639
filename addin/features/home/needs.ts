import type { Agreement } from '../../../mentoring/agreements/schema.ts';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { isProposed } from '../goals/words.ts';

/** Something that waits for the reader, and the screen under the mentorship on which they do it. */
export type Need = {
  kind: 'sign' | 'agree' | 'proposal' | 'first-goal' | 'time' | 'notes' | 'overdue';
  count: number;
  to: string;
};

export type NeedFacts = {
  mentorship: Pick<Mentorship, 'role' | 'state'>;
  agreement?: Agreement;
  goals?: Goal[];
  followUps?: FollowUp[];
  ahead?: Meeting[];
  past?: Meeting[];
  now: Date;
};

const freshFor = 7 * 86_400_000;

const agreeing = ({ mentorship: { role }, agreement }: NeedFacts): Need[] => {
  if (agreement?.state === 'none') return [{ kind: 'agree', count: 1, to: 'agreement' }];
  const unsigned = agreement?.newest && !agreement.newest.signedAt[role];
  return unsigned ? [{ kind: 'sign', count: 1, to: 'agreement' }] : [];
};

const goalsAsk = ({ mentorship: { role }, goals }: NeedFacts): Need[] => {
  if (role !== 'mentee' || !goals) return [];
  if (goals.length === 0) return [{ kind: 'first-goal', count: 1, to: 'goals/new' }];
  const asked = goals.filter(isProposed);
  const [first] = asked;
  if (!first) return [];
  const to = asked.length === 1 ? `goals/${first.id}` : 'goals';
  return [{ kind: 'proposal', count: asked.length, to }];
};

/** Another time that the other proposed, for whoever can move the meeting. */
const times = ({ mentorship: { role }, ahead = [] }: NeedFacts): Need[] =>
  ahead
    .filter((each) => each.state === 'scheduled' && each.proposedStart && each.organizer === role)
    .map(({ id }) => ({ kind: 'time', count: 1, to: `meetings/${id}` }));

/** The meeting just held, while nothing has been kept of it. */
const notes = ({ past, followUps, now }: NeedFacts): Need[] => {
  const last = past?.find(({ state }) => state === 'held');
  if (!last || !followUps) return [];
  const fresh = now.getTime() - Date.parse(last.end) < freshFor;
  const kept = last.notes || followUps.some(({ meetingId }) => meetingId === last.id);
  return fresh && !kept ? [{ kind: 'notes', count: 1, to: `meetings/${last.id}` }] : [];
};

const overdue = ({ mentorship: { role }, followUps = [] }: NeedFacts): Need[] => {
  const count = followUps.filter((each) => each.overdue && each.owner === role).length;
  return count ? [{ kind: 'overdue', count, to: 'follow-ups' }] : [];
};

/** What waits for the reader, the most pressing first. */
export const needsOf = (facts: NeedFacts): Need[] => {
  const { state } = facts.mentorship;
  if (state !== 'active' && state !== 'paused') return [];
  return [overdue, times, agreeing, goalsAsk, notes].flatMap((find) => find(facts));
};
