import {
  type Act,
  difference,
  notNow,
  notYours,
  type Refusal,
  stale,
  wrongField,
} from '../decisions/rules.ts';
import type { EventType } from '../events/schema.ts';
import type { Side } from '../mentorships/schema.ts';
import { mayFinish } from './policy.ts';
import type { FollowUpChange, FollowUpDone, FollowUpKind, FollowUpState } from './schema.ts';

/** What was promised, by whom, of what kind, and until when. */
export type Promised = { title: string; kind: FollowUpKind; owner: Side; dueOn: string };

/** A follow-up, as far as decisions about it are concerned. */
export type FollowUpFacts = Promised & { state: FollowUpState; version: number };

/** What an act changes, and the event that tells of it; without an event nothing has changed. */
export type FollowUpStep = {
  set: Partial<Promised> & {
    state?: FollowUpState;
    endedAt?: Date;
    dropReason?: string | null;
    tried?: boolean | null;
    whatHappened?: string | null;
  };
  event: Extract<EventType, `follow-up.${string}`> | null;
};
type Decided = FollowUpStep | Refusal;

const ended = notNow('This follow-up has ended.');
const past = wrongField('dueOn', 'expected a day that is not over yet');

/** A new one is due today or later, as whoever writes it sees the day. */
export const mayPromise = ({ dueOn }: Promised, { today }: Act): Refusal | null =>
  dueOn < today ? past : null;

/** A change by either of the two; a due day that stays may be over. */
export function changeFollowUp(
  followUp: FollowUpFacts,
  { version, ...asked }: Partial<Promised> & Pick<FollowUpChange, 'version'>,
  { today }: Act,
): Decided {
  if (followUp.state !== 'open') return ended;
  if (version !== undefined && version !== followUp.version) return stale;
  const set = difference(followUp, asked, fields);
  if (set.dueOn && set.dueOn < today) return past;
  return { set, event: Object.keys(set).length > 0 ? 'follow-up.changed' : null };
}

/** Done; of a piece of advice its owner may say whether it was tried, and what happened. */
export function finishFollowUp(
  followUp: FollowUpFacts,
  { tried, whatHappened }: FollowUpDone,
  act: Act,
): Decided {
  if (!mayFinish(followUp, act.by)) return notYours('Whoever promised it says that it is done.');
  if (followUp.state !== 'open') return ended;
  if (followUp.kind !== 'advice') {
    const given = { tried, whatHappened };
    const field = (['tried', 'whatHappened'] as const).find((name) => given[name] !== undefined);
    if (field) return wrongField(field, 'expected only of a piece of advice');
  }
  const outcome = { tried: tried ?? null, whatHappened: whatHappened || null };
  return { set: { state: 'done', endedAt: act.at, ...outcome }, event: 'follow-up.done' };
}

/** Either of the two may drop it, and may say why. */
export function dropFollowUp(followUp: FollowUpFacts, reason: string | null, act: Act): Decided {
  if (followUp.state !== 'open') return ended;
  const set = { state: 'dropped' as const, endedAt: act.at, dropReason: reason };
  return { set, event: 'follow-up.dropped' };
}

/** Open, and its day is over where its owner lives. */
export const isOverdue = (
  { state, dueOn }: Pick<FollowUpFacts, 'state' | 'dueOn'>,
  ownersToday: string,
): boolean => state === 'open' && dueOn < ownersToday;

const fields = ['title', 'kind', 'owner', 'dueOn'] as const;
