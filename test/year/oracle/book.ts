import type { CloseReason, MentorshipState, Side } from '../../../mentoring/mentorships/schema.ts';
import type { History, Terms } from '../history.ts';
import { day } from './time.ts';

export type Meeting = {
  name: string;
  start: number;
  end: number;
  organizer: Side;
  createdAt: number;
  state: 'scheduled' | 'held' | 'missed' | 'cancelled' | 'declined';
  endedBy: Side | null;
  endedAt: number | null;
  notes: boolean;
};
export type Move = { by: Side; at: number; notice: number };
export type FollowUp = {
  name: string;
  owner: Side;
  dueOn: string;
  meeting: string | null;
  addedAt: number;
  open: boolean;
};
export type Goal = {
  name: string;
  state: 'proposed' | 'active' | 'achieved';
  milestones: { name: string; reached: boolean }[];
};
export type ImportantDate = { name: string; on: string; told: boolean };
export type Version = { version: number; terms: Terms; signed: Side[] };

/** How things stand in a mentorship at a moment: everything that was done until then, written down. */
export type Book = {
  history: History;
  at: number;
  /** How many acts are written in it. */
  acts: number;
  state: MentorshipState | 'nothing';
  requestedBy: Side;
  closeReason: CloseReason | null;
  waitingFor: Side | null;
  waitingSince: number;
  questions: number;
  acceptedAt: number;
  /** The end of the last pause; 0 where there was none. */
  resumedAt: number;
  pausedUntil: number;
  versions: Version[];
  meetings: Meeting[];
  moves: Move[];
  followUps: FollowUp[];
  goals: Goal[];
  dates: ImportantDate[];
  /** When each last did something. */
  lastActs: Record<Side, number>;
};

export const blankBook = (history: History): Book => ({
  history,
  at: 0,
  acts: 0,
  state: 'nothing',
  requestedBy: 'mentee',
  closeReason: null,
  waitingFor: null,
  waitingSince: 0,
  questions: 0,
  acceptedAt: 0,
  resumedAt: 0,
  pausedUntil: 0,
  versions: [],
  meetings: [],
  moves: [],
  followUps: [],
  goals: [],
  dates: [],
  lastActs: { mentor: 0, mentee: 0 },
});

/** A follow-up, meeting, … of the book by its name. */
export function named<T extends { name: string }>(all: T[], name: string): T {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

/** The terms of the newest version that both have signed. */
export const termsInForce = ({ versions }: Book): Terms | null =>
  versions.filter(({ signed }) => signed.length === 2).at(-1)?.terms ?? null;

export type Happening = 'held' | 'expired' | 'resumed';

/** What time alone does, up to `at`: meetings have been held, requests expire and pauses end. */
export function letTimePass(book: Book, at: number): Happening[] {
  book.at = at;
  if (book.state === 'closed') return [];
  const past = book.meetings.filter(({ state, end }) => state === 'scheduled' && end <= at);
  for (const meeting of past) meeting.state = 'held';
  const happened: Happening[] = past.length > 0 ? ['held'] : [];
  if (book.state === 'requested' && at >= book.waitingSince + 14 * day) {
    Object.assign(book, { state: 'closed', closeReason: 'expired' });
    return [...happened, 'expired'];
  }
  if (book.state !== 'paused' || at < book.pausedUntil) return happened;
  Object.assign(book, { state: 'active', resumedAt: book.pausedUntil });
  return [...happened, 'resumed'];
}
