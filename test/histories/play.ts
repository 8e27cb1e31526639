import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxClient, SandboxPerson } from '../support/sandbox.ts';
import { type Chance, chance } from './random.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export type Two = { mentor: SandboxPerson; mentee: SandboxPerson };

/** A meeting as the player remembers it: enough to know who may do what to it next. */
export type Played = {
  iCalUId: string;
  organizer: SandboxPerson;
  attendee: SandboxPerson;
  start: Date;
  ended: 'no' | 'declined' | 'for good';
  series: boolean;
  /** Nothing but the organizer's category says that it is a mentor meeting. */
  byCategory: boolean;
};

/** Subjects by which a meeting is a mentor meeting, and by which it is not. */
const subjects: [number, { subject: string; categories?: string[] }][] = [
  [5, { subject: 'Mentoring' }],
  [2, { subject: 'Mentor catch-up' }],
  [2, { subject: 'How is it going?', categories: ['Mentoring'] }],
  [2, { subject: 'Budget review' }],
  [1, { subject: 'Commentorship of the report' }],
];

/**
 * Plays one random history of two people's calendars, act by act. What it leaves out is what nobody could
 * tell from the calendars afterwards: two people ending the same meeting, and a meeting that goes without a
 * trace before anybody had a chance to see it. Those go in `playEnd`, once the sweep has been.
 */
export async function play(
  tenant: SandboxClient,
  two: Two,
  seed: number,
  acts: number,
  pauseMs = 0,
): Promise<Played[]> {
  const dice = chance(seed);
  const meetings: Played[] = [];
  for (let act = 0; act < acts; act++) {
    await sleep(pauseMs);
    const standing = meetings.filter(({ ended }) => ended !== 'for good');
    const meeting = standing[dice.whole(standing.length)];
    if (!meeting || dice.next() < 0.4) meetings.push(await schedule(tenant, two, dice));
    else if (meeting.ended === 'declined') await revive(tenant, meeting, dice);
    else if (meeting.series) await actOnSeries(tenant, meeting, dice);
    else await actOn(tenant, meeting, dice);
  }
  return meetings;
}

/**
 * Ends some meetings without a trace but their absence: an attendee deletes one and tells nobody (when, the
 * calendar does not say, so nothing is made after it), and an organizer cancels one that only their own
 * category made a mentor meeting.
 */
export async function playEnd(
  tenant: SandboxClient,
  meetings: Played[],
  seed: number,
): Promise<void> {
  const dice = chance(seed + 1);
  const standing = meetings.filter(({ ended, series }) => ended === 'no' && !series);
  const [first, second] = standing;
  if (first && dice.next() < 0.5) await tenant.remove(first.attendee, first.iCalUId);
  if (second?.byCategory) await tenant.act(second.organizer, second.iCalUId, 'cancel');
}

/** Some minutes to two months ahead; never so near that it begins while the history is played. */
const someStart = (dice: Chance): Date => {
  const ahead = dice.pick([
    [1, 90 * minute + dice.whole(20 * 60) * minute],
    [4, day + dice.whole(59 * 24 * 4) * 15 * minute],
  ]);
  return new Date(Math.ceil((Date.now() + ahead) / minute) * minute);
};

async function schedule(
  tenant: SandboxClient,
  { mentor, mentee }: Two,
  dice: Chance,
): Promise<Played> {
  const [organizer, attendee] = dice.pick<[SandboxPerson, SandboxPerson]>([
    [1, [mentor, mentee]],
    [1, [mentee, mentor]],
  ]);
  const start = someStart(dice);
  const series = dice.next() < 0.12;
  const pattern = { type: 'weekly', interval: 1, daysOfWeek: [weekday(start)] };
  const range = {
    type: 'numbered',
    startDate: start.toISOString().slice(0, 10),
    numberOfOccurrences: 4,
  };
  const what = dice.pick(subjects);
  const made = await tenant.schedule(organizer, {
    ...what,
    start,
    attendees: [attendee],
    ...(series ? { recurrence: { pattern, range } } : {}),
  });
  return {
    iCalUId: made.iCalUId,
    organizer,
    attendee,
    start,
    ended: 'no',
    series,
    byCategory: 'categories' in what,
  };
}

const weekday = (at: Date): string =>
  at.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' }).toLowerCase();

async function actOn(tenant: SandboxClient, meeting: Played, dice: Chance): Promise<void> {
  const { iCalUId, organizer, attendee, start } = meeting;
  const ending = (how: Played['ended'], act: () => Promise<unknown>) => () => {
    meeting.ended = how;
    return act();
  };
  const traceable = meeting.byCategory ? 0 : 1;
  const act = dice.pick<() => Promise<unknown>>([
    [2, () => tenant.act(attendee, iCalUId, 'accept')],
    [1, () => tenant.act(attendee, iCalUId, 'tentativelyAccept')],
    [2, ending('declined', () => tenant.act(attendee, iCalUId, 'decline'))],
    [
      1,
      ending('declined', () => tenant.act(attendee, iCalUId, 'decline', proposal(someStart(dice)))),
    ],
    [
      2 * traceable,
      ending('for good', () => tenant.act(organizer, iCalUId, 'cancel', { comment: 'Sorry' })),
    ],
    [traceable, ending('for good', () => tenant.remove(organizer, iCalUId))],
    [2, () => move(tenant, meeting, someStart(dice))],
    [1, () => move(tenant, meeting, new Date(start.getTime() + 30 * minute))],
  ]);
  await act();
}

const proposal = (start: Date) => ({
  sendResponse: true,
  proposedNewTime: {
    start: { dateTime: start.toISOString().slice(0, 19), timeZone: 'UTC' },
    end: {
      dateTime: new Date(start.getTime() + 45 * minute).toISOString().slice(0, 19),
      timeZone: 'UTC',
    },
  },
});

/** Moves it; one that is near is not moved, since what an unseen late move counts nobody can tell. */
async function move(tenant: SandboxClient, meeting: Played, to: Date): Promise<boolean> {
  if (meeting.start.getTime() - Date.now() < day + 60 * minute) return false;
  await tenant.move(meeting.organizer, meeting.iCalUId, to);
  meeting.start = to;
  return true;
}

/** After a decline the organizer may move the meeting, which asks the attendee anew, or leave it. */
async function revive(tenant: SandboxClient, meeting: Played, dice: Chance): Promise<void> {
  const moved = dice.next() < 0.5 && (await move(tenant, meeting, someStart(dice)));
  meeting.ended = moved ? 'no' : 'for good';
}

/** Ends one occurrence of a series, or all of it. */
async function actOnSeries(tenant: SandboxClient, meeting: Played, dice: Chance): Promise<void> {
  const { organizer, attendee, byCategory } = meeting;
  const traceable = byCategory ? 0 : 1;
  meeting.ended = 'for good';
  const act = dice.pick<() => Promise<unknown>>([
    [2 * traceable, () => onOneOccurrence(tenant, meeting, organizer, 'cancel', dice)],
    [2, () => onOneOccurrence(tenant, meeting, attendee, 'decline', dice)],
    [traceable, () => tenant.act(organizer, meeting.iCalUId, 'cancel')],
    [1, () => tenant.act(attendee, meeting.iCalUId, 'decline')],
  ]);
  await act();
}

async function onOneOccurrence(
  tenant: SandboxClient,
  meeting: Played,
  who: SandboxPerson,
  what: string,
  dice: Chance,
) {
  const { id } = await tenant.copyOf(who, meeting.iCalUId);
  const [from, to] = [new Date(), new Date(Date.now() + 100 * day)].map((at) => at.toISOString());
  const { value } = await tenant.graph(
    who.id,
    'GET',
    `/me/events/${id}/instances?startDateTime=${from}&endDateTime=${to}`,
  );
  const one = value[dice.whole(value.length)];
  await tenant.graph(who.id, 'POST', `/me/events/${one.id}/${what}`, {});
}
