import { agreementReview } from './agreement-review/rules.ts';
import { checkInMissed } from './check-in-missed/rules.ts';
import { endReached } from './end-reached/rules.ts';
import type { Facts } from './facts/rules.ts';
import { feedbackDue } from './feedback-due/rules.ts';
import { earliest, type Finding, nothing, type Rule } from './finding/rules.ts';
import { firstMeetingDue } from './first-meeting-due/rules.ts';
import { followUpDue } from './follow-up-due/rules.ts';
import { followUpOverdue } from './follow-up-overdue/rules.ts';
import { introductionCancelled } from './introduction-cancelled/rules.ts';
import { outcomeMissing } from './outcome-missing/rules.ts';
import { repeatedCancellations } from './repeated-cancellations/rules.ts';
import { requestReminder } from './request-reminder/rules.ts';
import { requestUnanswered } from './request-unanswered/rules.ts';
import { silence } from './silence/rules.ts';

/** Every rule by which a promise is watched. To add one: write its folder, and name it here. */
export const rules: Rule[] = [
  repeatedCancellations,
  introductionCancelled,
  checkInMissed,
  outcomeMissing,
  followUpOverdue,
  silence,
  requestUnanswered,
  requestReminder,
  followUpDue,
  firstMeetingDue,
  agreementReview,
  feedbackDue,
  endReached,
];

/** What one rule finds. */
export type Judged = { rule: Rule; findings: Finding[] };

/**
 * What every rule finds in a mentorship at a moment. Pure, so that "what would it have said on that day?" can be
 * asked of any day.
 */
export const judge = (facts: Facts, now: Date): Judged[] =>
  rules.map((rule) => ({ rule, findings: findingsOf(rule, facts, now) }));

function findingsOf({ during, find }: Rule, facts: Facts, now: Date): Finding[] {
  const { state } = facts.mentorship;
  return during.includes(state) ? find(facts, now) : [nothing(`the mentorship is ${state}`)];
}

/** When to look again though nothing has happened; null where only an act can change anything. */
export const lookAgainAt = (judged: Judged[]): Date | null =>
  earliest(judged.flatMap(({ findings }) => findings.map(({ changesAt }) => changesAt)));
