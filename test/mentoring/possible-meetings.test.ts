import { expect, it } from 'vitest';
import type { CalendarItem } from '../../mentoring/calendar/schema.ts';
import { isOneToOne, possibleMeetings } from '../../mentoring/meetings/possible/rules.ts';

const pair = { mentorshipId: 'm', mentor: 'amara@contoso.com', mentee: 'jonas@contoso.com' };
const attendee = (mail: string) => ({
  mail,
  response: 'none' as const,
  respondedAt: null,
  proposedStart: null,
});

let made = 0;
function item(more: Partial<CalendarItem> = {}): CalendarItem {
  made += 1;
  return {
    eventId: `event-${made}`,
    key: `key-${made}`,
    seriesMasterId: null,
    isException: false,
    subject: 'Lunch',
    categories: [],
    start: new Date(Date.UTC(2031, 2, made, 12)),
    end: new Date(Date.UTC(2031, 2, made, 13)),
    isCancelled: false,
    organizer: pair.mentor,
    attendees: [attendee(pair.mentee)],
    ownResponse: 'none',
    ownRespondedAt: null,
    createdAt: new Date(0),
    modifiedAt: new Date(0),
    madeForMentorship: null,
    joinUrl: null,
    webLink: null,
    ...more,
  };
}

const unknown = { keys: new Set<string>(), notOurs: (_series: string) => false };
const found = (items: CalendarItem[], known = unknown) =>
  possibleMeetings(items, pair, known).map(({ eventId }) => eventId);

it('are the one-to-ones of the two that stand and are not known yet, soonest first', () => {
  const [one, two] = [item(), item()];
  const third = item({ attendees: [attendee(pair.mentee), attendee('elif@contoso.com')] });
  const alone = item({ attendees: [] });
  const others = item({ attendees: [attendee('elif@contoso.com')] });
  expect([one, third, alone, others].map((each) => isOneToOne(each, pair))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  const recognised = [item({ subject: 'Mentoring' }), item({ categories: ['mentoring'] })];
  const cancelled = item({ isCancelled: true });
  expect(found([two, third, alone, others, ...recognised, cancelled, one])).toEqual([
    one.eventId,
    two.eventId,
  ]);
});

it('count a series once, by its own id', () => {
  const series = [1, 2, 3].map((n) => item({ key: `series/${n}`, seriesMasterId: 'master' }));
  expect(found(series)).toEqual(['master']);
});

it('are none of those already known, or said to be no mentor meetings; so of a whole series', () => {
  const [single, known] = [item(), item()];
  const series = [1, 2].map((n) => item({ key: `series/${n}`, seriesMasterId: 'master' }));
  const all = [single, known, ...series];
  expect(found(all, { ...unknown, keys: new Set([known.key, 'series/2']) })).toEqual([
    single.eventId,
  ]);
  const notOurs = (key: string) => key === 'series' || key === single.key;
  expect(found(all, { ...unknown, notOurs })).toEqual([known.eventId]);
});
