import { Celebration } from '../../mentoring/celebrations/schema.ts';
import { Goal, type Milestone } from '../../mentoring/goals/schema.ts';
import type { World } from './api.ts';
import { miraWorld } from './world.ts';

let made = 0;
const id = () => `0197a000-0000-7000-8000-00000a${String(++made).padStart(6, '0')}`;

const dayLength = 86_400_000;
/** The instant so many days from now. */
export const daysOff = (days: number) => new Date(Date.now() + days * dayLength).toISOString();
/** The day of the calendar so many days from now. */
export const dayOff = (days: number) => daysOff(days).slice(0, 10);

/** Milestones in order, the first so many of them reached. */
export const milestones = (goalId: string, titles: string[], reached = 0): Milestone[] =>
  titles.map((title, index) => ({
    id: id(),
    goalId,
    title,
    targetDate: index < reached ? null : dayOff(20 + 25 * index),
    position: index + 1,
    reachedAt: index < reached ? daysOff(-30 + 10 * index) : null,
  }));

/** A goal that is on its way, with three milestones of which one is reached. */
export const goal = (mentorshipId: string, change: Partial<Goal> = {}): Goal => {
  const goalId = change.id ?? id();
  return Goal.parse({
    id: goalId,
    mentorshipId,
    title: 'Run design reviews in which everybody speaks',
    measure: 'I have led three reviews, and someone quiet spoke in each of them.',
    targetDate: dayOff(90),
    state: 'active',
    addedBy: 'mentee',
    addedAt: daysOff(-60),
    proposal: null,
    milestones: milestones(
      goalId,
      ['Watch Mira lead one', 'Lead one with her beside me', 'Lead one alone'],
      1,
    ),
    endedAt: null,
    endReason: null,
    version: 3,
    ...change,
  });
};

/** An id as the database gives it at an instant. */
export const idAt = (instant: string) => {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  return id().replace(/^.{13}/, `${time.slice(0, 8)}-${time.slice(8)}`);
};

/** One that was written when it happened, unless its id says otherwise. */
export const celebration = (mentorshipId: string, change: Partial<Celebration> = {}) =>
  Celebration.parse({
    id: idAt(change.at ?? daysOff(-1)),
    kind: 'milestone-reached',
    mentorshipId,
    subjectId: id(),
    at: daysOff(-1),
    message: 'You reached a milestone. One step at a time is how long ways are walked.',
    count: 1,
    honours: 'mentee',
    sharedAt: null,
    ...change,
  });

/** Mira's first mentorship, in which she is one or the other, and its goals as given. */
export const goalsWorld = (role: 'mentor' | 'mentee', change: (id: string) => Partial<World>) => {
  const world = miraWorld();
  const [mentorship] = world.mentorships;
  if (!mentorship) throw new Error('there is no mentorship');
  const { mentor, mentee } = mentorship;
  if (role === 'mentee') Object.assign(mentorship, { role, mentor: mentee, mentee: mentor });
  Object.assign(world, change(mentorship.id));
  return { world, id: mentorship.id, mentorship };
};

/** One of each: what waits, what is on its way, what ended; and some celebrations. */
export const manyGoals = (mentorshipId: string): Partial<World> => {
  const first = goal(mentorshipId);
  return {
    goals: [
      first,
      goal(mentorshipId, {
        title: 'Write proposals that get read to the end',
        measure: 'Two people outside the team quote one of them.',
        targetDate: dayOff(-4),
        milestones: [],
      }),
      goal(mentorshipId, {
        title: 'Say no without losing the other',
        measure: 'I have declined three requests, and each of those who asked came again.',
        state: 'proposed',
        addedBy: 'mentor',
        addedAt: daysOff(-2),
        milestones: [],
      }),
      goal(mentorshipId, {
        title: 'Present to the board',
        proposal: { measure: 'The board has decided on something that I brought.' },
        milestones: [],
      }),
      goal(mentorshipId, {
        title: 'Know who decides what',
        state: 'achieved',
        endedAt: daysOff(-10),
        milestones: [],
      }),
      goal(mentorshipId, {
        title: 'Learn Rust',
        state: 'dropped',
        endedAt: daysOff(-20),
        endReason: 'The team chose another way.',
        milestones: [],
      }),
    ],
    celebrations: [
      celebration(mentorshipId, { subjectId: first.milestones[0]?.id ?? '' }),
      celebration(mentorshipId, {
        kind: 'meetings-kept',
        count: 5,
        honours: null,
        at: daysOff(-8),
        sharedAt: daysOff(-7),
        message: 'Five meetings in a row, all of them kept. That is a rhythm.',
      }),
    ],
  };
};
