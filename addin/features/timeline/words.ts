import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import { t } from '../../locale/i18n.ts';
import { type Audience, notice } from '../meetings/words.ts';

/** Not every event has words for all three; that each has what it needs is for the tests to say. */
const say = t as unknown as (keys: string[], values: object) => string;

/** What happened, in one sentence that names nothing: the name stands beside it. */
export const entryWords = (entry: TimelineEntry, { role, partner }: Audience): string => {
  const { type, by, kind, number } = entry;
  const who = by === null ? 'it' : by === role ? 'you' : 'them';
  const others = ['it', 'them'];
  const keys = [who, ...others].map((each) => `timeline.events.${type}.${each}`);
  const ofKind = kind ? [`timeline.kinds.${type.split('.')[0]}.${kind}`] : [];
  return say([...ofKind, ...keys], { name: partner, count: number ?? 1 });
};

/** What more is to be said of it: an agreement's version, or the notice of a cancellation. */
export const entryDetail = ({ type, number }: TimelineEntry): string | null => {
  if (number === null) return null;
  if (type.startsWith('agreement.')) return t('timeline.version', { number });
  return isCallingOff(type) ? notice(number) : null;
};

const isCallingOff = (type: TimelineEntry['type']): boolean =>
  type === 'meeting.cancelled' || type === 'meeting.declined';
