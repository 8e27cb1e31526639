import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTypes, parseFacts } from '../../mentoring/events/schema.ts';
import { eventsBetween, factsOf, isEnded } from '../../mentoring/meetings/rules.ts';
import { someCopies } from './support/arbitraries.ts';
import { attendees, day, end, hour, made, minute, organizers, start } from './support/copies.ts';

const before = new Date(start - 3 * day);
const after = new Date(end);
const id = '01990000-0000-7000-8000-000000000001';

describe('what happened to a meeting', () => {
  const stands = factsOf({ mentor: organizers(), mentee: attendees() }, before);
  const declinedAt = start - 2 * hour;
  const declined = factsOf(
    { mentor: organizers({ partner: { response: 'declined', respondedAt: declinedAt } }) },
    before,
  );
  const cancelled = factsOf({ mentor: organizers({ goneAt: start - day }) }, before);
  const later = { start: start + day, end: end + day };
  const moved = factsOf({ mentor: organizers(later) }, before);
  const held = factsOf({ mentor: organizers() }, after);
  const proposing = factsOf(
    { mentor: organizers({ partner: { response: 'declined', proposedStart: start + day } }) },
    before,
  );
  const at = new Date(start - 90 * minute);
  const [from, to] = [new Date(start).toISOString(), new Date(start + day).toISOString()];
  const said = (was: typeof stands | null, is: typeof stands) =>
    eventsBetween(id, was, is, at).map(({ type, at: when, facts }) => [
      type,
      when.getTime(),
      facts,
    ]);

  const meeting = { meetingId: id };
  const scheduled = ['meeting.scheduled', made, { ...meeting, by: 'mentor' }];
  const asMoved = [
    'meeting.moved',
    at.getTime(),
    { ...meeting, by: 'mentor', from, to, noticeMinutes: 90 },
  ];
  const asDeclined = [
    'meeting.declined',
    declinedAt,
    { ...meeting, by: 'mentee', noticeMinutes: 120 },
  ];
  const asCancelled = [
    'meeting.cancelled',
    start - day,
    { ...meeting, by: 'mentor', noticeMinutes: 24 * 60 },
  ];

  it.each([
    ['it is made', null, stands, [scheduled]],
    ['it was cancelled before it was ever seen', null, cancelled, [scheduled, asCancelled]],
    [
      'it was over before it was ever seen',
      null,
      held,
      [scheduled, ['meeting.held', end, meeting]],
    ],
    ['nothing', stands, stands, []],
    ['it is moved', stands, moved, [asMoved]],
    ['the attendee declines', stands, declined, [asDeclined]],
    ['the organizer cancels', stands, cancelled, [asCancelled]],
    [
      'the attendee proposes another time',
      stands,
      proposing,
      [['meeting.proposed', at.getTime(), { ...meeting, by: 'mentee' }]],
    ],
    ['the proposal still stands', proposing, proposing, []],
    ['it is held', stands, held, [['meeting.held', end, meeting]]],
    [
      'the attendee accepts after all',
      declined,
      stands,
      [['meeting.reinstated', at.getTime(), meeting]],
    ],
    [
      'the organizer moves it after the attendee had declined',
      declined,
      moved,
      [['meeting.reinstated', at.getTime(), meeting], asMoved],
    ],
    ['it turns out that the organizer cancelled first', declined, cancelled, [asCancelled]],
    ['a declined one is moved and stays declined', declined, { ...declined, ...dates(later) }, []],
  ])('is told: %s', (_what, was, is, expected) => {
    expect(said(was, is)).toEqual(expected);
  });

  it('is nothing where nothing changed, whatever the meeting', () => {
    fc.assert(
      fc.property(someCopies, fc.boolean(), (copies, over) => {
        const facts = factsOf(copies, over ? new Date(start + 90 * day) : before);
        expect(eventsBetween(id, facts, facts, at)).toEqual([]);
      }),
    );
  });

  it('is always something that the log takes, and leads from what was to what is', () => {
    fc.assert(
      fc.property(fc.option(someCopies, { nil: null }), someCopies, (first, second) => {
        const was = first && factsOf(first, before);
        const is = factsOf(second, before);
        const events = eventsBetween(id, was, is, at);
        const types = events.map(({ type }) => type);
        for (const { type, facts } of events) {
          expect(eventTypes).toContain(type);
          expect(parseFacts(type, facts)).toEqual(facts);
        }
        expect(types.includes('meeting.scheduled')).toBe(was === null);
        expect(new Set(types).size).toBe(types.length);
        if (was && isEnded(was) !== isEnded(is)) {
          expect(types).toContain(isEnded(is) ? `meeting.${is.state}` : 'meeting.reinstated');
        }
      }),
    );
  });
});

function dates({ start: from, end: until }: { start: number; end: number }) {
  return { start: new Date(from), end: new Date(until) };
}
