import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { NotificationKind } from '../../../mentoring/notifications/schema.ts';
import { type Act, other, sides } from '../history.ts';
import { type Book, named, termsInForce } from './book.ts';
import { excused } from './cancelling.ts';
import { dueDay, isAhead, type Stands } from './standing.ts';
import { day, plusDays, plusMonths, wall } from './time.ts';

/** Something said to one of the two, about something; what has the same `once` as well is not said again. */
export type Said = { to: Side; kind: NotificationKind; about: string; once?: string | number };

const both = (said: Omit<Said, 'to'>): Said[] => sides.map((to) => ({ to, ...said }));

/** What an act makes Accord say at once, as the book stands after it. */
export function saidOf(book: Book, act: Act): Said[] {
  const { by } = act;
  const partner = other(by);
  const tell = (kind: NotificationKind, about = ''): Said[] => [{ to: partner, kind, about }];
  switch (act.act) {
    case 'request':
      return tell('mentorship-requested');
    case 'accept':
      return tell('mentorship-accepted');
    case 'decline':
      return tell('mentorship-declined');
    case 'ask':
      return tell('mentorship-asked');
    case 'reply':
      return tell('mentorship-replied');
    case 'withdraw':
      return tell('mentorship-withdrawn');
    case 'pause':
      return tell('mentorship-paused');
    case 'resume':
      return tell('mentorship-resumed');
    case 'close':
      return [
        ...tell('mentorship-closed'),
        ...(act.reason === 'completed' ? both({ kind: 'celebration', about: 'completed' }) : []),
      ];
    case 'write':
      return tell('agreement-written', `${book.versions.length}`);
    case 'sign': {
      const newest = book.versions.at(-1);
      return newest?.signed.length === 2 ? tell('agreement-agreed', `${newest.version}`) : [];
    }
    case 'promise':
      return act.owner === by ? [] : tell('follow-up-promised', act.followUp);
    case 'goal':
      return by === 'mentor' ? tell('goal-proposed', act.goal) : [];
    case 'accept-goal':
      return tell('goal-answered', act.goal);
    case 'achieve':
      return both({ kind: 'celebration', about: `goal-achieved ${act.goal}` });
    case 'reach':
      return both({ kind: 'celebration', about: `milestone-reached ${act.milestone}` });
    default:
      return [];
  }
}

/** What is to be celebrated when a meeting has been held: the first, and 5, 10 and 25 in a row. */
export function keptNow(book: Book): Said[] {
  const celebrate = (about: string) => both({ kind: 'celebration', about, once: '' });
  const excuses = excused(book);
  const rows: number[] = [0];
  for (const meeting of [...book.meetings].sort((a, b) => a.start - b.start)) {
    if (meeting.state === 'held') rows.push((rows.pop() ?? 0) + 1);
    else if (meeting.state !== 'scheduled' && !excuses.has(meeting)) rows.push(0);
  }
  const longest = Math.max(...rows);
  const counts = [5, 10, 25].filter((count) => longest >= count);
  return [
    ...(longest > 0 ? celebrate('first-meeting') : []),
    ...counts.flatMap((count) => celebrate(`meetings-kept ${count}`)),
  ];
}

/** Alerts that speak by themselves once they are raised. */
export function saidOfAlert({ kind, about }: Stands): Said[] {
  if (kind === 'request-unanswered' || kind === 'silence') return [];
  return both({ kind: 'alert-raised', about: `${kind} ${about}` });
}

/** What is due to be said because of the day it is; what was said before is said no more. */
export function dueNow(book: Book): Said[] {
  const { at, acceptedAt, resumedAt } = book;
  if (book.state === 'requested') return reminders(book);
  if (book.state !== 'active') return [];
  const terms = termsInForce(book);
  const said: Said[] = [...promisesDue(book), ...datesDue(book)];

  const met = book.meetings.some((each) => each.state === 'held' || isAhead(book, each));
  if (at >= Math.max(acceptedAt, resumedAt) + 10 * day && !met)
    said.push({ to: 'mentee', kind: 'first-meeting-due', about: '', once: '' });

  const rhythm = terms?.feedbackDays ?? 60;
  const passed = Math.floor((at - acceptedAt) / day) - 30;
  // A round that fell into a pause, and is more than eight days ago, is passed over.
  if (passed >= 0 && passed % rhythm < 8)
    said.push(...both({ kind: 'feedback-due', about: '', once: passed - (passed % rhythm) }));

  if (terms) {
    const once = terms.durationMonths;
    const end = plusMonths(acceptedAt, once);
    const half = (acceptedAt + end) / 2;
    const justHalf = at >= half && at < half + 30 * day;
    if (justHalf) said.push(...both({ kind: 'agreement-review', about: '', once }));
    if (at >= end) said.push(...both({ kind: 'end-reached', about: '', once }));
  }
  return said;
}

function reminders({ at, waitingFor, waitingSince, questions }: Book): Said[] {
  const days = (at - waitingSince) / day;
  if (!waitingFor || days < 5) return [];
  const once = `${questions} ${days < 10 ? 5 : 10}`;
  return [{ to: waitingFor, kind: 'mentorship-reminder', about: '', once }];
}

function promisesDue(book: Book): Said[] {
  return book.followUps.flatMap((promise) => {
    const { name, owner, open, dueOn } = promise;
    const today = wall(book.history.people[owner].zone, book.at).date;
    const from = dueDay(book, promise);
    const due = open && today >= from && today < plusDays(from, 3);
    return due ? [{ to: owner, kind: 'follow-up-due' as const, about: name, once: dueOn }] : [];
  });
}

/** Three days before a date its mentor hears of it; the day after, both are asked. By day, where they live. */
function datesDue({ at, history, dates }: Book): Said[] {
  return dates.flatMap(({ name: about, on, told }) =>
    sides.flatMap((to): Said[] => {
      const { date, time } = wall(history.people[to].zone, at);
      if (time < '08:00' || time >= '20:00') return [];
      if (to === 'mentor' && date >= plusDays(on, -3) && date < on)
        return [{ to, kind: 'important-date-ahead', about, once: '' }];
      const justOver = date > on && date <= plusDays(on, 7);
      return justOver && !told ? [{ to, kind: 'important-date-passed', about, once: '' }] : [];
    }),
  );
}

const requests: NotificationKind[] = [
  'mentorship-requested',
  'mentorship-asked',
  'mentorship-replied',
  'mentorship-reminder',
];

/** Whether something is said about a request to the one who is to answer it. */
export const asksForAnswer = ({ kind }: Pick<Said, 'kind'>): boolean => requests.includes(kind);

/** Whether what was said, and not yet delivered, is still so; `heard` is what has reached its receivers. */
export function stillTrue(
  book: Book,
  { to, kind, about, once }: Said,
  stands: Stands[],
  heard: Said[],
): boolean {
  const active = book.state === 'active';
  const goesOn = active || book.state === 'paused';
  const [first = '', second = ''] = about.split(' ');
  if (asksForAnswer({ kind })) return book.state === 'requested' && book.waitingFor === to;
  switch (kind) {
    case 'alert-raised':
      return stands.some((each) => `${each.kind} ${each.about}` === `${first} ${second}`);
    case 'mentorship-withdrawn':
    case 'mentorship-expired':
      return to === book.requestedBy || heard.some((each) => each.to === to && asksForAnswer(each));
    case 'mentorship-accepted':
    case 'mentorship-resumed':
      return active;
    case 'mentorship-paused':
      return book.state === 'paused';
    case 'agreement-written':
      return goesOn && isNewest(book, first) && !book.versions.at(-1)?.signed.includes(to);
    case 'agreement-agreed':
      return (
        goesOn &&
        book.versions.findLast(({ signed }) => signed.length === 2)?.version === Number(first)
      );
    case 'goal-proposed':
      return goesOn && named(book.goals, first).state === 'proposed';
    case 'goal-answered':
      return goesOn;
    case 'follow-up-promised': {
      const { open, owner } = named(book.followUps, first);
      return goesOn && open && owner === to;
    }
    case 'follow-up-due':
    case 'first-meeting-due':
    case 'agreement-review':
    case 'feedback-due':
    case 'end-reached':
      return dueNow(book).some(
        (due) => due.to === to && due.kind === kind && due.about === about && due.once === once,
      );
    case 'important-date-ahead':
      return (
        active && wall(book.history.people.mentor.zone, book.at).date < named(book.dates, first).on
      );
    case 'important-date-passed':
      return active && !named(book.dates, first).told;
    default:
      return true;
  }
}

const isNewest = ({ versions }: Book, about: string): boolean =>
  versions.at(-1)?.version === Number(about);
