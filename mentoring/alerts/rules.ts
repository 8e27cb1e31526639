import type { Side } from '../mentorships/schema.ts';
import type { AlertEvidence, AlertKind, Suggestion } from './schema.ts';

/** `about` is null where a pattern is about both. */
export type Pattern = { kind: AlertKind; about: Side | null; evidence: AlertEvidence };

/** What a person on `side` may do next about an alert. */
export function suggestion(kind: AlertKind, about: Side | null, side: Side): Suggestion {
  const others = about !== null && side !== about;
  if (others) return kind === 'request-unanswered' ? 'ask-somebody-else' : 'ask-what-would-help';
  return ownSteps[kind];
}

const ownSteps: Record<AlertKind, Suggestion> = {
  'repeated-cancellations': 'say-what-gets-in-the-way',
  'introduction-cancelled': 'propose-another-time',
  'check-in-missed': 'find-a-time',
  'follow-up-overdue': 'do-it-or-choose-another-day',
  'outcome-missing': 'write-two-lines',
  silence: 'send-a-word',
  'request-unanswered': 'answer',
};

/** A standing alert, and what becomes of it now that these patterns stand. */
export type Standing = { id: string; kind: AlertKind; about: Side | null };

/**
 * Compares the alerts that stand with the patterns that do: what to raise, which alerts have evidence anew,
 * and which to clear.
 */
export function reconcile(standing: Standing[], patterns: Pattern[]) {
  type Which = Pick<Standing, 'kind' | 'about'>;
  const same = (a: Which, b: Which) => a.kind === b.kind && a.about === b.about;
  return {
    raise: patterns.filter((pattern) => !standing.some((alert) => same(alert, pattern))),
    renew: standing.flatMap((alert) => {
      const pattern = patterns.find((each) => same(alert, each));
      return pattern ? [{ id: alert.id, evidence: pattern.evidence }] : [];
    }),
    clear: standing.filter((alert) => !patterns.some((pattern) => same(alert, pattern))),
  };
}
