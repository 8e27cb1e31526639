import type { Alert, AlertEvidence } from '../../../mentoring/alerts/schema.ts';
import { t } from '../../locale/i18n.ts';
import type { Audience } from '../meetings/words.ts';

/**
 * A late move counts as half a cancellation, so that the count and the number of meetings tell
 * how many there were of each.
 */
const shares = ({ count, meetings }: AlertEvidence) => {
  const moved = Math.max(0, Math.round(2 * (meetings.length - count)));
  return { calledOff: Math.floor(count - moved / 2), moved };
};

/** "called off 2 meetings and moved 1 late". */
const acts = (evidence: AlertEvidence): string => {
  const { calledOff, moved } = shares(evidence);
  if (calledOff === 0) return t('alerts.cancellations.moved', { count: moved });
  const one = t('alerts.cancellations.calledOff', { count: calledOff });
  if (moved === 0) return one;
  const other = t('alerts.cancellations.movedToo', { count: moved });
  return t('alerts.cancellations.both', { one, other });
};

const within = ({ windowDays }: AlertEvidence): string =>
  windowDays
    ? t('alerts.cancellations.inDays', { count: windowDays })
    : t('alerts.cancellations.inARow');

/** How long, in weeks as soon as there is one: what is counted are days, and nobody reads them as such. */
const span = ({ count }: AlertEvidence): string => {
  const weeks = Math.floor(count / 7);
  return weeks > 0 ? t('alerts.weeks', { count: weeks }) : t('alerts.days', { count });
};

/** The alert in one neutral line: what was done and how often, never what anyone is like. */
export const alertTitle = (
  { kind, about, evidence }: Pick<Alert, 'kind' | 'about' | 'evidence'>,
  { role, partner: name }: Audience,
): string => {
  const whose = about === role ? 'own' : 'others';
  if (kind === 'repeated-cancellations') {
    const what = { name, acts: acts(evidence), span: within(evidence) };
    return t(`alerts.cancellations.${whose}`, what);
  }
  const values = { name, count: evidence.count, span: span(evidence) };
  if (kind === 'check-in-missed' || kind === 'outcome-missing') {
    return t(`alerts.both.${kind}`, values);
  }
  // Each of the two has been silent: see `together`.
  if (kind === 'silence' && about === null) return t('alerts.both.silence', values);
  return t(`alerts.titles.${kind}.${whose}`, values);
};
