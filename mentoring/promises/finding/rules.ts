import { DateTime, IANAZone } from 'luxon';
import type { AlertEvidence, AlertKind } from '../../alerts/schema.ts';
import { dayMs } from '../../fields/rules.ts';
import type { MentorshipState, Side } from '../../mentorships/schema.ts';
import { sides } from '../../mentorships/schema.ts';
import type { NotificationKind } from '../../notifications/schema.ts';
import type { Facts, MeetingFacts } from '../facts/rules.ts';

/** Something one of the two is told, once. `subjectId` null: the alert itself. */
export type Telling = {
  to: Side;
  kind: NotificationKind;
  subjectId: string | null;
  occurrence: number;
};

/** What a rule finds: whether something stands, why, and what is said of it. */
export type Finding = {
  /** Whom it is about; null where it is about both. */
  about: Side | null;
  stands: boolean;
  /** In plain words for whoever asks why: counts and dates, never content. */
  because: string;
  /** Of an alert: what it shows. */
  evidence: AlertEvidence;
  /** What is said while it stands, each once. */
  tells: Telling[];
  /** When time alone may next change this; null where only an act can. */
  changesAt: Date | null;
};

/** One rule. An alert is raised while a finding stands, and cleared when none does; a reminder is only said. */
export type Rule = {
  name: string;
  alert: AlertKind | null;
  /** In which states of a mentorship it applies. */
  during: readonly MentorshipState[];
  find: (facts: Facts, now: Date) => Finding[];
};

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs);

/** A moment as whoever asks reads it. */
export const written = (at: Date): string =>
  `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The start of a day of the calendar where somebody lives, so many days later. */
export function startOfDay(dueOn: string, timeZone: string, daysLater = 0): Date {
  const zone = IANAZone.isValidZone(timeZone) ? timeZone : 'utc';
  return DateTime.fromISO(dueOn, { zone }).startOf('day').plus({ days: daysLater }).toJSDate();
}

/** An alert is told to both: to whom it is about in kind words, to the other so that they can talk. */
export const tellBoth: Telling[] = sides.map((to) => ({
  to,
  kind: 'alert-raised',
  subjectId: null,
  occurrence: 0,
}));

/** A finding that stands from a moment on, until (where given) another. */
export function standsFrom(
  from: Date,
  now: Date,
  finding: Pick<Finding, 'about' | 'because' | 'evidence' | 'tells'> & { until?: Date | null },
): Finding {
  const { until = null, tells, ...rest } = finding;
  const stands = from <= now && (until === null || now < until);
  const changesAt = now < from ? from : stands ? until : null;
  return { ...rest, stands, tells: stands ? tells : [], changesAt };
}

/** A finding that does not stand, and that time alone will not change. */
export const nothing = (because: string, about: Side | null = null): Finding => ({
  about,
  stands: false,
  because,
  evidence: noEvidence,
  tells: [],
  changesAt: null,
});

export const noEvidence: AlertEvidence = { count: 0, meetings: [] };

/** A meeting that was held, as evidence. */
export const heldEvidence = ({
  id,
  start,
  end,
}: MeetingFacts): AlertEvidence['meetings'][number] => ({
  id,
  start: start.toISOString(),
  at: end.toISOString(),
  noticeMinutes: 0,
});

/** The earliest of some moments; null where there is none. */
export const earliest = (moments: (Date | null)[]): Date | null =>
  moments.reduce<Date | null>((a, b) => (a && (!b || a <= b) ? a : b), null);
