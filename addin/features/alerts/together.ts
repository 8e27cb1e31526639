import type { Alert } from '../../../mentoring/alerts/schema.ts';

/** An alert as it is shown; `ids` are more than one where two alerts are one thing to say. */
export type Shown = Alert & { ids: string[] };

/**
 * The alerts of one mentorship as they are shown, what has not been acknowledged first. Where each of the two has
 * been silent it is quiet between them, and one card says so: two would read as if each blamed the other.
 */
export const together = (alerts: Alert[]): Shown[] => {
  const [one, other] = alerts.filter(({ kind }) => kind === 'silence');
  const shown = alerts.map((each) => ({ ...each, ids: [each.id] }));
  const all =
    one && other
      ? [...shown.filter(({ kind }) => kind !== 'silence'), quietBetween(one, other)]
      : shown;
  return all.sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
};

/** It has been quiet for as long as the one of the two who spoke last has been silent. */
const quietBetween = (one: Alert, other: Alert): Shown => ({
  ...(one.evidence.count < other.evidence.count ? one : other),
  ids: [one.id, other.id],
  about: null,
  state: one.state === 'open' ? 'open' : other.state,
  suggestion: 'send-a-word',
});
