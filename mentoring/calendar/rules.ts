import type { Side } from '../mentorships/schema.ts';
import type { CalendarItem, Pair, SeenCopy } from './schema.ts';

/** The Outlook category that makes an entry a mentor meeting. */
export const category = 'Mentoring';

/** Everybody in it, the organizer included. */
const participants = (item: CalendarItem): Set<string> =>
  new Set([item.organizer, ...item.attendees.map(({ mail }) => mail)]);

/** "mentor", "Mentoring", "mentorship" - at the start of a word, so that "commentor" does not count. */
const speaksOfMentoring = (subject: string): boolean => /(?<![\p{L}\p{N}])mentor/iu.test(subject);

/**
 * The mentorship that a calendar entry belongs to, if any: Accord made it for one, it bears the category,
 * or its subject speaks of mentoring and nobody else is in it. Where a category leaves two possible
 * (three people, two mentorships), it belongs to none: Accord does not guess.
 */
export function recognise(item: CalendarItem, pairs: Pair[]): Pair | null {
  const people = participants(item);
  const both = pairs.filter((pair) => people.has(pair.mentor) && people.has(pair.mentee));
  const made = both.find((pair) => pair.mentorshipId === item.madeForMentorship);
  if (made) return made;
  const alone = people.size === 2 ? both : [];
  const fitting = item.categories.some(isCategory)
    ? both
    : speaksOfMentoring(item.subject)
      ? alone
      : [];
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const isCategory = (name: string): boolean => name.toLowerCase() === category.toLowerCase();

/** An entry's id as the REST API writes it: Office.js may give it in the form that EWS has. */
export const asRestId = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');

/** What is kept of an entry that was read at `seenAt` in the mailbox of the pair's `side`. */
export function copyOf(item: CalendarItem, pair: Pair, side: Side, seenAt: Date): SeenCopy {
  const [own, other] = side === 'mentor' ? [pair.mentor, pair.mentee] : [pair.mentee, pair.mentor];
  const partner = item.attendees.find(({ mail }) => mail === other);
  const { subject, isCancelled, ownResponse, joinUrl, webLink } = item;
  return {
    isOrganizer: item.organizer === own,
    subject,
    start: item.start.getTime(),
    end: item.end.getTime(),
    isCancelled,
    partner: partner
      ? {
          response: partner.response,
          respondedAt: partner.respondedAt?.getTime() ?? null,
          proposedStart: partner.proposedStart?.getTime() ?? null,
        }
      : null,
    own: { response: ownResponse, respondedAt: item.ownRespondedAt?.getTime() ?? null },
    createdAt: item.createdAt.getTime(),
    modifiedAt: item.modifiedAt.getTime(),
    joinUrl,
    webLink,
    seenAt: seenAt.getTime(),
    goneAt: null,
  };
}

/** Whether two readings of a copy found the same, whenever they were made. */
export const sameCopy = (a: SeenCopy, b: SeenCopy): boolean =>
  (Object.keys(a) as (keyof SeenCopy)[]).every(
    (field) => field === 'seenAt' || sameValue(a[field], b[field]),
  );

/** The values of a copy are plain, or small objects of plain ones. */
const sameValue = (a: unknown, b: unknown): boolean =>
  a === b ||
  (isRecord(a) && isRecord(b) && Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
