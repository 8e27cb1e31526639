import type { SeenCopy } from '../../../mentoring/calendar/schema.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A meeting that was made a week ahead, and the times around it. */
export const start = Date.UTC(2031, 2, 10, 10);
export const end = start + 45 * minute;
export const made = start - 7 * day;

const base: SeenCopy = {
  isOrganizer: false,
  subject: 'Mentoring',
  start,
  end,
  isCancelled: false,
  partner: null,
  own: { response: 'none', respondedAt: null },
  createdAt: made,
  modifiedAt: made,
  joinUrl: null,
  webLink: null,
  seenAt: made,
  goneAt: null,
};

type Partner = NonNullable<SeenCopy['partner']>;
type Changes = Partial<Omit<SeenCopy, 'partner'>> & { partner?: Partial<Partner> | null };

/** The organizer's copy, in which the other is invited and has not answered, but for some changes. */
export function organizers({ partner, ...more }: Changes = {}): SeenCopy {
  const invited: Partner = { response: 'none', respondedAt: null, proposedStart: null, ...partner };
  return { ...base, isOrganizer: true, partner: partner === null ? null : invited, ...more };
}

/** The copy of somebody who is invited, but for some changes. */
export const attendees = (more: Partial<SeenCopy> = {}): SeenCopy => ({ ...base, ...more });
