import type { Alert, AlertEvidence, Suggestion } from '../../../mentoring/alerts/schema.ts';
import { plural } from '../../locale/words.ts';
import type { Audience } from '../meetings/words.ts';

/**
 * A late move counts as half a cancellation, so that the count and the number of meetings tell
 * how many there were of each.
 */
const shares = ({ count, meetings }: AlertEvidence) => {
  const moved = Math.max(0, Math.round(2 * (meetings.length - count)));
  return { calledOff: Math.floor(count - moved / 2), moved };
};

const cancellations = (evidence: AlertEvidence): string => {
  const { calledOff, moved } = shares(evidence);
  const acts = [
    calledOff > 0 && `called off ${plural(calledOff, 'meeting')}`,
    moved > 0 && (calledOff > 0 ? `moved ${moved} late` : `moved ${plural(moved, 'meeting')} late`),
  ];
  const done = acts.filter(Boolean).join(' and ');
  return evidence.windowDays ? `${done} in ${evidence.windowDays} days` : `${done} in a row`;
};

const days = ({ windowDays }: AlertEvidence) =>
  windowDays ? plural(windowDays, 'day') : 'a while';

/** A pair of sentences for each kind: what its subject reads, and what the other one reads. */
const titles: Record<Alert['kind'], (name: string, evidence: AlertEvidence) => [string, string]> = {
  'repeated-cancellations': (name, evidence) => [
    `You ${cancellations(evidence)}`,
    `${name} ${cancellations(evidence)}`,
  ],
  'introduction-cancelled': (name) => [
    `You called off your first meeting with ${name}`,
    `${name} called off your first meeting`,
  ],
  'check-in-missed': (name, evidence) => [
    `You and ${name} have not met for ${days(evidence)}`,
    `You and ${name} have not met for ${days(evidence)}`,
  ],
  'follow-up-overdue': (name, { count }) => [
    `${plural(count, 'follow-up')} of yours past the agreed date`,
    `${plural(count, 'follow-up')} of ${name}’s past the agreed date`,
  ],
  'outcome-missing': (name, { count }) => [
    `${plural(count, 'meeting')} with ${name} without a note or follow-up`,
    `${plural(count, 'meeting')} with ${name} without a note or follow-up`,
  ],
  silence: (name, evidence) => [
    `${name} has not heard from you for ${days(evidence)}`,
    `You have not heard from ${name} for ${days(evidence)}`,
  ],
  'request-unanswered': (name) => [
    `${name} is waiting for your answer`,
    `${name} has not answered yet`,
  ],
};

/** The alert in one neutral line: what was done and how often, never what anyone is like. */
export const alertTitle = (alert: Alert, { role, partner }: Audience): string => {
  const [own, others] = titles[alert.kind](partner, alert.evidence);
  return alert.about === role ? own : others;
};

const suggestions: Record<Suggestion, (name: string) => string> = {
  'ask-what-would-help': (name) =>
    `Plans change for many reasons. Ask ${name} what would help: another time of day, a shorter meeting, a different rhythm.`,
  'propose-another-time': (name) => `Propose a time to ${name} that is easier to keep.`,
  'say-what-gets-in-the-way': (name) =>
    `Weeks get full. Tell ${name} what gets in the way; together you will find a rhythm that works.`,
};

/** The one thing to do next. */
export const suggestion = (alert: Alert, { partner }: Audience): string =>
  suggestions[alert.suggestion](partner);
