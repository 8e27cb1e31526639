import type { Alert } from '../../../mentoring/alerts/schema.ts';
import { t } from '../../locale/i18n.ts';
import type { Audience } from '../meetings/words.ts';

/** What to ask the other depends on what it is about. */
const asked = [
  'repeated-cancellations',
  'introduction-cancelled',
  'follow-up-overdue',
  'silence',
] as const;

/** The one thing to do next, in a sentence. */
export const nextStep = ({ kind, suggestion }: Alert, { partner: name }: Audience): string => {
  const what = asked.find((each) => each === kind);
  return what && suggestion === 'ask-what-would-help'
    ? t(`alertCard.ask.${what}`, { name })
    : t(`alertCard.suggestions.${suggestion}`, { name });
};
