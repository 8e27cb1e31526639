import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeenCopy } from '../../mentoring/calendar/schema.ts';
import type { Copies } from '../../mentoring/meetings/endings/rules.ts';
import { factsOf, isEnded, kindOf } from '../../mentoring/meetings/rules.ts';
import { someCopies } from './support/arbitraries.ts';
import { attendees, day, end, hour, made, minute, organizers, start } from './support/copies.ts';

const before = new Date(start - 3 * day);
const after = new Date(end);

describe('what a meeting is', () => {
  it('is what the organizer’s copy says of its time', () => {
    const moved = { start: start + hour, end: end + hour };
    const copies = { mentor: attendees(), mentee: organizers({ ...moved, joinUrl: 'https://a' }) };
    expect(factsOf(copies, before)).toEqual({
      subject: 'Mentoring',
      start: new Date(start + hour),
      end: new Date(end + hour),
      organizer: 'mentee',
      state: 'scheduled',
      endedBy: null,
      endedAt: null,
      noticeMinutes: null,
      proposedStart: null,
      joinUrl: 'https://a',
      webLink: null,
      createdAt: new Date(made),
    });
  });

  it('is what the attendee’s copy says, where the organizer’s is gone', () => {
    const copies = {
      mentor: organizers({ goneAt: start - day }),
      mentee: attendees({ isCancelled: true, modifiedAt: start - day, start: start + hour }),
    };
    expect(factsOf(copies, before)).toMatchObject({
      start: new Date(start + hour),
      organizer: 'mentor',
      state: 'cancelled',
    });
  });

  it.each([
    ['the mentee’s', { mentee: attendees() }, 'mentor'],
    ['the mentor’s', { mentor: attendees() }, 'mentee'],
    ['neither’s', { mentor: attendees(), mentee: attendees() }, null],
  ])(
    'has the organizer that follows when the only copy of an attendee is %s',
    (_n, copies, organizer) => {
      expect(factsOf(copies as Copies, before).organizer).toBe(organizer);
    },
  );

  it('is held from the moment of its end, and scheduled until then', () => {
    const copies = { mentor: organizers(), mentee: attendees() };
    expect(factsOf(copies, new Date(end - 1)).state).toBe('scheduled');
    expect(factsOf(copies, after).state).toBe('held');
  });

  it('was missed when the attendee still waited for another time', () => {
    const proposed = {
      response: 'declined' as const,
      respondedAt: start - day,
      proposedStart: start + day,
    };
    const copies = { mentor: organizers({ partner: proposed }) };
    expect(factsOf(copies, before)).toMatchObject({
      state: 'scheduled',
      proposedStart: new Date(start + day),
    });
    expect(factsOf(copies, after).state).toBe('missed');
  });

  it.each([
    [2 * day, 2 * 24 * 60],
    [90 * minute, 90],
    [90 * minute + 59_000, 90],
    [0, 0],
    [-10 * minute, -10],
  ])('was cancelled with so much notice: %i ms are %i minutes', (notice, minutes) => {
    const copies = { mentor: organizers({ goneAt: start - notice }) };
    expect(factsOf(copies, after).noticeMinutes).toBe(minutes);
  });

  it('keeps its subject without the word that Outlook puts before a cancelled one', () => {
    const gone = organizers({ goneAt: start - day, subject: 'Mentoring: goals' });
    const marked = attendees({ isCancelled: true, subject: 'Canceled: Mentoring: goals' });
    expect(factsOf({ mentor: gone, mentee: marked }, before).subject).toBe('Mentoring: goals');
    for (const word of ['Canceled', 'Cancelled']) {
      const copy = { ...marked, subject: `${word}: Mentoring: goals` };
      expect(factsOf({ mentee: copy }, before).subject).toBe('Mentoring: goals');
    }
    expect(factsOf({ mentee: attendees({ subject: 'Cancelled: a play' }) }, before).subject).toBe(
      'Cancelled: a play',
    );
  });

  it('depends on the copies alone: not on when they were read, nor on which came first', () => {
    fc.assert(
      fc.property(someCopies, fc.integer({ min: -30, max: 30 }), (copies, days) => {
        const now = new Date(start + days * day);
        const facts = factsOf(structuredClone(copies), now);
        const turned = Object.fromEntries(Object.entries(copies).reverse()) as Copies;
        expect(factsOf(turned, now)).toEqual(facts);
        const read = (copy?: SeenCopy) => copy && { ...copy, seenAt: copy.seenAt + days * hour };
        expect(factsOf({ mentor: read(copies.mentor), mentee: read(copies.mentee) }, now)).toEqual(
          facts,
        );
      }),
    );
  });

  it('that was ended stays ended as time goes by', () => {
    fc.assert(
      fc.property(someCopies, (copies) => {
        const early = factsOf(copies, before);
        const late = factsOf(copies, new Date(start + 100 * day));
        if (isEnded(early)) expect(late).toEqual(early);
        else expect(['held', 'missed']).toContain(late.state);
      }),
    );
  });
});

describe('the introductory meeting', () => {
  const on = (time: number) => ({ start: new Date(time) });
  it('is the one with none before it that was held or still is to come', () => {
    expect(kindOf(on(start), null)).toBe('introductory');
    expect(kindOf(on(start), new Date(start))).toBe('introductory');
    expect(kindOf(on(start - day), new Date(start))).toBe('introductory');
    expect(kindOf(on(start + day), new Date(start))).toBe('regular');
  });
});
