import fc from 'fast-check';
import type { SeenCopy } from '../../../mentoring/calendar/schema.ts';
import type { Copies } from '../../../mentoring/meetings/endings/rules.ts';
import type { MeetingOutcome, Move } from '../../../mentoring/promises/cancellations/rules.ts';
import { day, hour, made, minute, start } from './copies.ts';

const side = fc.constantFrom('mentor' as const, 'mentee' as const);
const response = fc.constantFrom(
  'none' as const,
  'accepted' as const,
  'tentative' as const,
  'declined' as const,
);
/** Some moment around the meeting, in steps so coarse that many coincide. */
const moment = fc.integer({ min: -14, max: 4 }).map((half) => start + half * 12 * hour);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** What a mailbox might hold of a meeting, believable or not. */
const seenCopy = (isOrganizer: boolean): fc.Arbitrary<SeenCopy> =>
  fc.record({
    isOrganizer: fc.constant(isOrganizer),
    subject: fc.constantFrom('Mentoring', 'Canceled: Mentoring'),
    start: fc.constantFrom(start, start + day),
    end: fc.constantFrom(start + 2 * day, start + 3 * day),
    isCancelled: fc.boolean(),
    partner: orNull(
      fc.record({ response, respondedAt: orNull(moment), proposedStart: orNull(moment) }),
    ),
    own: fc.record({ response, respondedAt: orNull(moment) }),
    createdAt: fc.constant(made),
    modifiedAt: moment,
    joinUrl: fc.constant(null),
    webLink: fc.constant(null),
    seenAt: moment,
    goneAt: orNull(moment),
  });

/** The two mailboxes' copies: one of them the organizer's or neither, and one of them perhaps never seen. */
export const someCopies: fc.Arbitrary<Copies> = fc
  .constantFrom('mentor', 'mentee', 'third')
  .chain((organizer) =>
    fc.tuple(seenCopy(organizer === 'mentor'), seenCopy(organizer === 'mentee')),
  )
  .chain(([mentor, mentee]) => fc.constantFrom<Copies>({ mentor, mentee }, { mentor }, { mentee }));

const state = fc.constantFrom(
  'scheduled' as const,
  'cancelled' as const,
  'declined' as const,
  'held' as const,
  'missed' as const,
);

/** A mentorship's meetings over some months, with whatever became of them. */
export const someMeetings: fc.Arbitrary<MeetingOutcome[]> = fc
  .array(
    fc.record({
      // In steps of ten days, so that some start at the same time.
      day: fc.integer({ min: -12, max: 3 }).map((tens) => tens * 10),
      state,
      by: orNull(side),
      noticeHours: fc.integer({ min: -1, max: 100 }),
      rescheduled: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ day: offset, state, by, noticeHours, rescheduled }, i) => {
      const startsAt = start + offset * day;
      const ended = state === 'cancelled' || state === 'declined';
      return {
        id: `meeting-${String(i).padStart(2, '0')}`,
        start: new Date(startsAt),
        state,
        endedBy: ended ? by : null,
        endedAt: ended ? new Date(startsAt - noticeHours * hour) : null,
        noticeMinutes: ended ? noticeHours * 60 : null,
        rescheduledTo: ended && rescheduled ? 'another' : null,
        createdAt: new Date(startsAt - 200 * hour),
      };
    }),
  );

/** Changes of time, late and in time. */
export const someMoves: fc.Arbitrary<Move[]> = fc
  .array(
    fc.record({
      by: orNull(side),
      daysAgo: fc.integer({ min: 0, max: 90 }),
      noticeMinutes: fc.integer({ min: 0, max: 3 * 24 * 60 }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ by, daysAgo, noticeMinutes }, i) => {
      const at = start - daysAgo * day;
      const from = new Date(at + noticeMinutes * minute);
      return { meetingId: `moved-${i}`, by, at: new Date(at), from, noticeMinutes };
    }),
  );

/** The same things in another order. */
export const shuffled = <T>(things: T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray(things, { minLength: things.length, maxLength: things.length });
