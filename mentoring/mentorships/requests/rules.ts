import { notNow, notYours } from '../../decisions/rules.ts';
import type { NewEvent } from '../../events/schema.ts';
import { mayAnswer, mayWithdraw } from '../policy.ts';
import { answered, type Decision, ending, type MentorshipFacts } from '../rules.ts';
import { otherSide, type Side } from '../schema.ts';

/** How many questions and answers a request may have before it wants a decision. */
const mostWords = 20;

/** Whose answer a request waits for when `by` has spoken, and since when. */
export const waitingAfter = (by: Side, at: Date) => ({
  waitingFor: otherSide(by),
  waitingSince: at,
});

export type Answer = { how: 'accept' | 'decline'; message?: string | undefined };

/** Accepts a request, or declines it, perhaps with a word why: by the one who was asked, whoever's turn it is. */
export function answer(mentorship: MentorshipFacts, by: Side, said: Answer, at: Date): Decision {
  if (!mayAnswer(mentorship, by)) return notYours('Only the one who was asked can answer.');
  if (mentorship.state !== 'requested') return decidedAlready;
  if (said.how === 'accept') {
    const change = { ...answered, state: 'active', acceptedAt: at } as const;
    return { change, event: { type: 'mentorship.accepted', at, facts: { by } } };
  }
  const change = ending('declined', said.message, at);
  return { change, event: { type: 'mentorship.declined', at, facts: { by } } };
}

const decidedAlready = notNow('This request is not waiting for an answer any more.');

/** The one who was asked wants to know more first: the request then waits for the other. */
export function ask(mentorship: MentorshipFacts, by: Side, text: string, at: Date): Decision {
  if (!mayAnswer(mentorship, by)) return notYours('Only the one who was asked can ask for more.');
  if (mentorship.exchange.length >= mostWords) {
    return notNow('Enough has been asked: this request can be accepted or declined.');
  }
  return speak(mentorship, { type: 'mentorship.asked', at, facts: { by } }, by, text);
}

/** The one who made the request answers a question about it. */
export function reply(mentorship: MentorshipFacts, by: Side, text: string, at: Date): Decision {
  if (!mayWithdraw(mentorship, by)) return notYours('Only the one who made the request can reply.');
  return speak(mentorship, { type: 'mentorship.replied', at, facts: { by } }, by, text);
}

function speak(mentorship: MentorshipFacts, event: NewEvent, by: Side, text: string): Decision {
  if (mentorship.state !== 'requested') return decidedAlready;
  if (mentorship.waitingFor !== by) return notNow('It is not your turn: the other speaks next.');
  const exchange = [...mentorship.exchange, { by, text, at: event.at.toISOString() }];
  return { change: { exchange, ...waitingAfter(by, event.at) }, event };
}
