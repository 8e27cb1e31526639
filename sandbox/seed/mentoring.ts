import type { DateTime } from 'luxon';
import { newJoinUrl } from '../calendar/online-meeting.ts';
import type { Person } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';
import { at, todayIn, workdayAfter } from './workdays.ts';
import { type PastAct, type PastMeeting, writeMeeting } from './write-meeting.ts';

const HOUR = 3_600_000;

type Pair = { mentor: Person; mentee: Person };

/** One meeting of a pair; what is not said is as the pair always does it. */
type Episode = { day: DateTime; topic: string; madeDaysBefore: number; acts?: Act[] };
type Act = { by: Person; act: PastAct['act']; hoursBefore: number };

/**
 * Amara and Jonas meet every week, on the weekday of the working day after tomorrow. Five meetings
 * were held; Jonas called off the last one five hours before. Three are to come: if he cancels the
 * next, that is his second in a row.
 */
export function amaraAndJonas(tenant: Tenant, mentor: Person, mentee: Person): void {
  const next = workdayAfter(todayIn(tenant.now(), mentee.timeZone), 2);
  const day = (weeks: number) => next.plus({ weeks });
  const episodes: Episode[] = [
    { day: day(-6), topic: 'getting to know each other', madeDaysBefore: 9 },
    { day: day(-5), topic: 'what the next year is for', madeDaysBefore: 6 },
    { day: day(-4), topic: 'first design review', madeDaysBefore: 6 },
    { day: day(-3), topic: 'speaking up in incident calls', madeDaysBefore: 6 },
    { day: day(-2), topic: 'writing a proposal people read', madeDaysBefore: 6 },
    {
      day: day(-1),
      topic: 'feedback on the ledger proposal',
      madeDaysBefore: 12,
      acts: [{ by: mentee, act: 'cancel', hoursBefore: 5 }],
    },
    { day: day(0), topic: 'the ledger proposal, second try', madeDaysBefore: 13 },
    { day: day(1), topic: 'preparing the promotion talk', madeDaysBefore: 13 },
    { day: day(2), topic: 'half-way: what has changed', madeDaysBefore: 19 },
  ];
  for (const episode of episodes) write(tenant, { mentor, mentee }, '15:00', episode);
}

/** Mei-Ling and Tomás meet every other week, and move rather than cancel. */
export function meiLingAndTomas(tenant: Tenant, mentor: Person, mentee: Person): void {
  const next = workdayAfter(todayIn(tenant.now(), mentee.timeZone), 3);
  const episodes: Episode[] = [
    { day: next.minus({ weeks: 6 }), topic: 'hello', madeDaysBefore: 8 },
    { day: next.minus({ weeks: 4 }), topic: 'portfolio walk-through', madeDaysBefore: 10 },
    { day: next.minus({ weeks: 2 }), topic: 'saying no to good ideas', madeDaysBefore: 10 },
    { day: next, topic: 'design leadership reading', madeDaysBefore: 11 },
  ];
  for (const episode of episodes) write(tenant, { mentor, mentee }, '10:00', episode);
}

/** Ingrid and Kwame have met once, and once Ingrid could not. */
export function ingridAndKwame(tenant: Tenant, mentor: Person, mentee: Person): void {
  const next = workdayAfter(todayIn(tenant.now(), mentor.timeZone), 1);
  const episodes: Episode[] = [
    { day: next.minus({ weeks: 3 }), topic: 'first conversation', madeDaysBefore: 7 },
    {
      day: next.minus({ weeks: 1 }),
      topic: 'from analyst to scientist',
      madeDaysBefore: 10,
      acts: [{ by: mentor, act: 'decline', hoursBefore: 30 }],
    },
    { day: next, topic: 'from analyst to scientist', madeDaysBefore: 5 },
  ];
  for (const episode of episodes) write(tenant, { mentor, mentee }, '13:00', episode);
}

function write(tenant: Tenant, pair: Pair, clock: string, episode: Episode): void {
  const start = at(episode.day, clock);
  const createdAt = start - episode.madeDaysBefore * 24 * HOUR - 2 * HOUR;
  const acts = (episode.acts ?? []).map(({ by, act, hoursBefore }) => ({
    by: by.id,
    act,
    at: start - hoursBefore * HOUR,
  }));
  const accepts = { by: pair.mentor.id, act: 'accept' as const, at: createdAt + 3 * HOUR };
  const meeting: PastMeeting = {
    organizerId: pair.mentee.id,
    attendeeIds: [pair.mentor.id],
    subject: `Mentoring: ${episode.topic}`,
    categories: ['Mentoring'],
    start,
    end: start + 45 * 60_000,
    createdAt,
    acts: [accepts, ...acts],
    more: {
      isOnlineMeeting: true,
      joinUrl: newJoinUrl(),
      location: {
        displayName: 'Microsoft Teams Meeting',
        locationType: 'default',
        uniqueIdType: 'unknown',
      },
      body: {
        contentType: 'text',
        content: `Thank you for making time. I would like to talk about: ${episode.topic}.`,
      },
    },
  };
  writeMeeting(tenant, meeting);
}
