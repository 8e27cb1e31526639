import { DateTime } from 'luxon';
import { dayMs } from '../../fields/rules.ts';
import { type Hours, workSpans } from '../../meetings/times/rules.ts';
import { topics } from '../preferences/rules.ts';
import { Channel, type Preferences } from '../preferences/schema.ts';
import type { NotificationKind } from '../schema.ts';

const second = 1000;

/** After a message the next one comes this much later at the earliest: a burst is one message, and one more. */
export const gapMs = 30 * second;
/** What a channel has not taken for so long it never will. */
export const patienceMs = 7 * dayMs;
/** What has come since joins a message that could not be sent; one older than this is left as it is. */
export const joinMs = dayMs;
/** Something under way is looked at again after this, should whoever had it in hand have been lost. */
export const lookAgainMs = 10 * 60 * second;

/** Something not delivered yet. */
export type Waiting = {
  id: string;
  kind: NotificationKind;
  createdAt: Date;
  /** A celebration of the reader's own act: it goes at once, and alone. */
  own: boolean;
  /** A request that waits for the reader's answer. */
  awaited: boolean;
  /** Its reader has read it in the tab, and need not be told. */
  read: boolean;
  /** What was made of it so far; `failure` is null while a message with it is under way. */
  told: { channel: Channel; failure: string | null }[];
};

/** Who is to hear it, and over which channels Accord can reach them at all. */
export type Receiver = {
  preferences: Preferences;
  hours: Hours;
  reach: Channel[];
  /** When they were last sent anything. */
  lastAt: Date | null;
};

/** The channels over which somebody can be reached: by mail where they have an address and Accord can send any. */
export const reachOf = (mail: string | null, canMail: boolean): Channel[] =>
  mail && canMail ? [...Channel.options] : ['activity'];

/** One message over one channel, which tells of these. */
export type NewMessage = { channel: Channel; own: boolean; notificationIds: string[] };

export type Plan = {
  now: NewMessage[];
  later: { id: string; until: Date }[];
  /** What will not go anywhere, and why; it stays in the inbox. */
  never: { id: string; failure: string }[];
};

/**
 * What goes out at `now`, over which channel and as which message, what waits until when, and what nobody wants.
 * What is under way already is left out.
 */
export function plan(waiting: Waiting[], receiver: Receiver, now: Date): Plan {
  const open = waiting
    .filter(({ told }) => told.every(({ failure }) => failure !== null))
    .map((each) => ({
      ...each,
      channels: channelsFor(each, receiver),
      until: timeFor(each, receiver, now),
    }));
  const wanted = open.filter(({ read, channels }) => !read && channels.length > 0);
  const due = wanted.filter(({ until }) => until <= now);
  return {
    now: [
      ...due.filter(({ own }) => own).flatMap((each) => messages([each], true)),
      ...messages(
        due.filter(({ own }) => !own),
        false,
      ),
    ],
    later: wanted.filter(({ until }) => until > now).map(({ id, until }) => ({ id, until })),
    never: open
      .filter(({ read, channels }) => read || channels.length === 0)
      .map(({ id, read, told }) => ({
        id,
        failure: read ? 'read' : (told[0]?.failure ?? 'not wanted'),
      })),
  };
}

/** One message a channel. */
const messages = (due: { id: string; channels: Channel[] }[], own: boolean): NewMessage[] =>
  Channel.options
    .map((channel) => {
      const those = due.filter(({ channels }) => channels.includes(channel));
      return { channel, own, notificationIds: those.map(({ id }) => id) };
    })
    .filter(({ notificationIds }) => notificationIds.length > 0);

/** Where it is wanted and was not tried yet; the other way, where the wanted one does not take it. */
function channelsFor({ kind, told }: Waiting, { preferences, reach }: Receiver): Channel[] {
  const untried = reach.filter((channel) => told.every((each) => each.channel !== channel));
  const wanted = untried.filter((channel) => preferences[channel].includes(topics[kind]));
  return wanted.length > 0 || told.length === 0 ? wanted : untried;
}

/** When it may go: `now` where that is at once. */
function timeFor(item: Waiting, receiver: Receiver, now: Date): Date {
  if (item.own) return now;
  const { preferences, hours, lastAt } = receiver;
  const weekly = preferences.pace === 'weekly' && !item.awaited;
  const from = weekly ? digestAfter(item.createdAt, hours) : item.createdAt;
  const rested = lastAt ? lastAt.getTime() + gapMs : 0;
  return inHours(receiver, new Date(Math.max(now.getTime(), from.getTime(), rested)));
}

/** The first moment from `from` on at which somebody wants to hear from Accord. */
export const inHours = (
  { preferences, hours }: Pick<Receiver, 'preferences' | 'hours'>,
  from: Date,
): Date => (preferences.hours === 'any' ? from : nextWork(hours, from));

/** The first moment from `from` on at which somebody is at work; of hours that never come, `from`. */
export function nextWork(hours: Hours, from: Date): Date {
  const start = from.getTime();
  const [first] = workSpans(hours, { start, end: start + 8 * dayMs });
  return first ? new Date(first.start) : from;
}

/** When the digest goes that something of `from` is in: as the next of somebody's weeks of work begins. */
export function digestAfter(from: Date, hours: Hours): Date {
  let monday = DateTime.fromJSDate(from, { zone: hours.zone }).startOf('week');
  for (let weeks = 0; weeks < 2; weeks++) {
    const next = monday.plus({ weeks: 1 });
    const [first] = workSpans(hours, { start: monday.toMillis(), end: next.toMillis() });
    if (first && first.start >= from.getTime()) return new Date(first.start);
    monday = next;
  }
  return from;
}

/** What a message leads with, where it tells of several things: first what waits for an answer, last what is over. */
const ranks: Record<NotificationKind, number> = {
  'mentorship-requested': 1,
  'mentorship-asked': 2,
  'mentorship-replied': 3,
  'mentorship-reminder': 4,
  'mentorship-accepted': 5,
  'mentorship-declined': 6,
  'agreement-written': 7,
  'goal-proposed': 8,
  'alert-raised': 9,
  'follow-up-due': 10,
  'important-date-ahead': 11,
  'end-reached': 12,
  'first-meeting-due': 13,
  celebration: 14,
  'important-date-passed': 15,
  'follow-up-promised': 16,
  'agreement-review': 17,
  'feedback-due': 18,
  'goal-answered': 19,
  'agreement-agreed': 20,
  'mentorship-closed': 21,
  'mentorship-paused': 22,
  'mentorship-resumed': 23,
  'mentorship-expired': 24,
  'mentorship-withdrawn': 25,
};

/** What matters most first; of the same kind, the older one. */
export const byWeight = (
  a: { kind: NotificationKind; createdAt: Date },
  b: { kind: NotificationKind; createdAt: Date },
): number => ranks[a.kind] - ranks[b.kind] || a.createdAt.getTime() - b.createdAt.getTime();
