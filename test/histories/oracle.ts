/**
 * What truly happened, worked out from the sandbox's own ledger by somebody who never saw Accord's rules:
 * slow, simple, and written from the description of the rules alone.
 */
export type Act = {
  at: string;
  act:
    | 'created'
    | 'moved'
    | 'updated'
    | 'cancelled'
    | 'accepted'
    | 'declined'
    | 'tentative'
    | 'removed';
  byUserId: string;
  organizerId: string;
  iCalUId: string;
  kind: 'singleInstance' | 'seriesMaster' | 'occurrence' | 'exception';
  originalStart: string | null;
  start: string;
  end: string;
  proposedNewTime: object | null;
  attendeeIds: string[];
  subject: string;
  categories: string[];
};

export type TrueMeeting = {
  start: string;
  end: string;
  createdAt: string;
  organizer: string;
  state: 'scheduled' | 'cancelled' | 'declined';
  endedBy: string | null;
  endedAt: string | null;
  proposed: boolean;
};

const week = 7 * 24 * 60 * 60 * 1000;
const later = (time: string, by: number) => new Date(Date.parse(time) + by).toISOString();
const plain = (time: string) => new Date(time).toISOString();

const isMentoring = ({ subject, categories }: Act): boolean =>
  subject.startsWith('Mentor') || categories.includes('Mentoring');

/** The meetings of two people that are mentor meetings, by the series or meeting they belong to and their first start. */
export function trueMeetings(ledger: Act[], people: string[]): TrueMeeting[] {
  const meetings: (TrueMeeting & { id: string; original: string })[] = [];
  for (const act of ledger) {
    const among = [act.organizerId, ...act.attendeeIds];
    if (!people.every((person) => among.includes(person))) continue;
    if (act.act === 'created') {
      if (!isMentoring(act)) continue;
      const times = act.kind === 'seriesMaster' ? [0, 1, 2, 3] : [0];
      for (const n of times) {
        const start = later(act.start, n * week);
        meetings.push({
          id: act.iCalUId,
          original: start,
          start,
          end: later(act.end, n * week),
          createdAt: act.at,
          organizer: act.organizerId,
          state: 'scheduled',
          endedBy: null,
          endedAt: null,
          proposed: false,
        });
      }
      continue;
    }
    for (const meeting of meetings.filter((each) => concerns(act, each))) change(meeting, act);
  }
  return meetings;
}

/** An occurrence's iCalUId is its series' with the day written in (the sandbox does as Exchange does). */
const seriesOf = (iCalUId: string): string => iCalUId.slice(0, 32) + iCalUId.slice(40);

/** An act on a series concerns all of its meetings; one on an occurrence only that. */
function concerns(act: Act, meeting: { id: string; original: string }): boolean {
  if (seriesOf(act.iCalUId) !== seriesOf(meeting.id)) return false;
  return act.originalStart === null || plain(act.originalStart) === meeting.original;
}

function change(meeting: TrueMeeting, act: Act): void {
  const stand = () => Object.assign(meeting, { state: 'scheduled', endedBy: null, endedAt: null });
  const end = (state: 'cancelled' | 'declined') =>
    Object.assign(meeting, { state, endedBy: act.byUserId, endedAt: act.at, proposed: false });
  if (act.act === 'moved') {
    // Moving it asks everybody anew.
    Object.assign(stand(), { start: act.start, end: act.end, proposed: false });
  } else if (act.act === 'accepted' || act.act === 'tentative') {
    Object.assign(stand(), { proposed: false });
  } else if (act.act === 'declined') {
    if (act.proposedNewTime) Object.assign(stand(), { proposed: true });
    else end('declined');
  } else if (act.act === 'cancelled') end('cancelled');
  else if (act.act === 'removed')
    end(act.byUserId === meeting.organizer ? 'cancelled' : 'declined');
}

const hour = 60 * 60 * 1000;
const apart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b));

/** Cancelled meetings that were really reschedules: each new meeting excuses one. */
function excused(meetings: TrueMeeting[]): Set<TrueMeeting> {
  const result = new Set<TrueMeeting>();
  const spent = new Set<TrueMeeting>();
  const ended = meetings.filter(({ endedAt }) => endedAt !== null);
  const news = [...meetings].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  for (const old of ended.sort(
    (a, b) => Date.parse(a.endedAt ?? '') - Date.parse(b.endedAt ?? ''),
  )) {
    const made = news.find((candidate) => {
      const waited = Date.parse(candidate.createdAt) - Date.parse(old.endedAt ?? '');
      const sameHand = candidate.organizer === old.endedBy;
      return (
        !spent.has(candidate) &&
        sameHand &&
        waited > 0 &&
        waited <= 24 * hour &&
        apart(candidate.start, old.start) <= week
      );
    });
    if (!made) continue;
    spent.add(made);
    result.add(old);
  }
  return result;
}

/** The alerts that the rules call for now: "kind person". All meetings lie ahead, and all cancellations are of today. */
export function trueAlerts(meetings: TrueMeeting[], people: string[]): string[] {
  const excuses = excused(meetings);
  const inOrder = [...meetings].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const alerts: string[] = [];
  for (const person of people) {
    const faults = inOrder.filter((meeting) => meeting.endedBy === person && !excuses.has(meeting));
    const relevant = inOrder.filter((meeting) => !excuses.has(meeting));
    // The last that was cancelled, and the one before it, whatever still lies behind them.
    const lastEnded = relevant.map(({ endedBy }) => endedBy !== null).lastIndexOf(true);
    const two = relevant.slice(Math.max(lastEnded - 1, 0), lastEnded + 1);
    const inARow = two.length === 2 && two.every((meeting) => faults.includes(meeting));
    if (inARow || faults.length >= 3) alerts.push(`repeated-cancellations ${person}`);

    const firstStanding = inOrder.findIndex(({ endedBy }) => endedBy === null);
    const before = firstStanding < 0 ? inOrder : inOrder.slice(0, firstStanding);
    const introductory = before.filter((meeting) => faults.includes(meeting));
    const latest = Math.max(...introductory.map(({ endedAt }) => Date.parse(endedAt ?? '')));
    const plannedSince = inOrder.some(
      ({ endedBy, createdAt }) => endedBy === null && Date.parse(createdAt) > latest,
    );
    if (introductory.length > 0 && !plannedSince) alerts.push(`introduction-cancelled ${person}`);
  }
  return alerts.sort();
}
