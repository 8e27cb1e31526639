import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { type Act, other } from '../history.ts';
import { type Book, named } from './book.ts';
import { momentOf } from './time.ts';

/** Writes an act into the book. It has to be one that can be done as things stand. */
export function write(book: Book, act: Act): void {
  book.at = act.at;
  book.acts += 1;
  book.lastActs[act.by] = act.at;
  (entries[act.act] as (book: Book, act: Act) => void)(book, act);
}

const entries: { [A in Act['act']]: (book: Book, act: Act & { act: A }) => void } = {
  request(book, { by, at }) {
    Object.assign(book, { state: 'requested', requestedBy: by });
    wait(book, other(by), at);
  },
  ask: speak,
  reply: speak,
  accept(book, { at }) {
    Object.assign(book, { state: 'active', acceptedAt: at });
  },
  decline(book) {
    Object.assign(book, { state: 'closed', closeReason: 'declined' });
  },
  withdraw(book) {
    Object.assign(book, { state: 'closed', closeReason: 'ended' });
  },
  close(book, { reason }) {
    Object.assign(book, { state: 'closed', closeReason: reason });
  },
  pause(book, { by, until }) {
    const pausedUntil = momentOf(book.history.people[by].zone, until);
    Object.assign(book, { state: 'paused', pausedUntil });
  },
  resume(book, { at }) {
    Object.assign(book, { state: 'active', resumedAt: at });
  },
  write({ versions }, { terms }) {
    versions.push({ version: versions.length + 1, terms, signed: [] });
  },
  sign({ versions }, { by }) {
    versions.at(-1)?.signed.push(by);
  },
  schedule({ meetings }, { by: organizer, at: createdAt, meeting: name, start, end }) {
    const stands = { state: 'scheduled', endedBy: null, endedAt: null, notes: false } as const;
    meetings.push({ name, start, end, organizer, createdAt, ...stands });
  },
  'call-off'({ meetings }, { by, at, meeting: name }) {
    const meeting = named(meetings, name);
    const state = meeting.organizer === by ? 'cancelled' : 'declined';
    Object.assign(meeting, { state, endedBy: by, endedAt: at });
  },
  move({ meetings, moves }, { by, at, meeting: name, start, end }) {
    const meeting = named(meetings, name);
    moves.push({ by, at, notice: meeting.start - at });
    Object.assign(meeting, { start, end });
  },
  miss({ meetings }, { meeting }) {
    named(meetings, meeting).state = 'missed';
  },
  note({ meetings }, { meeting }) {
    named(meetings, meeting).notes = true;
  },
  promise({ followUps }, { at: addedAt, followUp: name, owner, dueOn, meeting }) {
    followUps.push({ name, owner, dueOn, meeting, addedAt, open: true });
  },
  'put-off'({ followUps }, { followUp, dueOn }) {
    named(followUps, followUp).dueOn = dueOn;
  },
  do({ followUps }, { followUp }) {
    named(followUps, followUp).open = false;
  },
  drop({ followUps }, { followUp }) {
    named(followUps, followUp).open = false;
  },
  goal({ goals }, { by, goal: name }) {
    goals.push({ name, state: by === 'mentee' ? 'active' : 'proposed', milestones: [] });
  },
  'accept-goal'({ goals }, { goal }) {
    named(goals, goal).state = 'active';
  },
  achieve({ goals }, { goal }) {
    named(goals, goal).state = 'achieved';
  },
  plan({ goals }, { goal, milestone: name }) {
    named(goals, goal).milestones.push({ name, reached: false });
  },
  reach({ goals }, { goal, milestone }) {
    named(named(goals, goal).milestones, milestone).reached = true;
  },
  'mark-date'({ dates }, { date: name, on }) {
    dates.push({ name, on, told: false });
  },
  'tell-date'({ dates }, { date }) {
    named(dates, date).told = true;
  },
};

function speak(book: Book, { by, at }: Act): void {
  book.questions += 1;
  wait(book, other(by), at);
}

function wait(book: Book, waitingFor: Side, waitingSince: number): void {
  Object.assign(book, { waitingFor, waitingSince });
}
