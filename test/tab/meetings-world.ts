import { FollowUp } from '../../mentoring/follow-ups/schema.ts';
import type { AgendaItem, MeetingTime } from '../../mentoring/meetings/schema.ts';
import { meeting, miraWorld } from './world.ts';

let made = 0;
const id = () => `0197a000-0000-7000-8000-00000b${String(++made).padStart(6, '0')}`;

const hour = 3_600_000;
/** A whole hour so many days and hours from now. */
export const hoursOff = (days: number, hours = 0) =>
  new Date(Math.floor(Date.now() / hour) * hour + (24 * days + hours) * hour).toISOString();
/** The day of the calendar so many days from now. */
export const dayOff = (days: number) => hoursOff(days).slice(0, 10);

/** Morning and afternoon times, on days of the coming week. */
export const times = (minutes = 45): MeetingTime[] =>
  [1, 2, 3, 6].flatMap((days) =>
    ['09:30', '13:00', '14:30'].map((time) => {
      const start = new Date(`${dayOff(days)}T${time}:00Z`);
      const end = new Date(start.getTime() + minutes * 60_000);
      return { start: start.toISOString(), end: end.toISOString() };
    }),
  );

export const followUp = (mentorshipId: string, change: Partial<FollowUp> = {}): FollowUp =>
  FollowUp.parse({
    id: id(),
    mentorshipId,
    meetingId: null,
    title: 'Introduce Jonas to the platform team',
    kind: 'introduction',
    owner: 'mentor',
    ownerId: miraWorld().me.id,
    dueOn: dayOff(3),
    state: 'open',
    overdue: false,
    addedBy: 'mentor',
    addedAt: hoursOff(-7),
    endedAt: null,
    dropReason: null,
    tried: null,
    whatHappened: null,
    version: 1,
    ...change,
  });

export const agendaItem = (text: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
  id: id(),
  kind: 'topic',
  text,
  side: 'mentee',
  on: null,
  ...change,
});

/** The first mentorship, Mira's with Jonas, and its next and latest meeting; she may be on either side. */
export const meetingsWorld = (role: 'mentor' | 'mentee' = 'mentor') => {
  const world = miraWorld();
  const [mentorship] = world.mentorships;
  if (!mentorship) throw new Error('there is no mentorship');
  const { mentor, mentee } = mentorship;
  if (role === 'mentee') Object.assign(mentorship, { role, mentor: mentee, mentee: mentor });
  const next = meeting(mentorship.id, hoursOff(1, 3), { organizer: role });
  const past = meeting(mentorship.id, hoursOff(-1, 2));
  world.meetings.push(next, past);
  world.times = times();
  return { world, mentorship, id: mentorship.id, next, past };
};

/** Follow-ups of every kind and state. */
export const manyFollowUps = (mentorshipId: string): FollowUp[] => [
  followUp(mentorshipId),
  followUp(mentorshipId, {
    title:
      'Send the talk about deciding what to leave out, and the notes that Mira wrote beside it',
    kind: 'resource',
    dueOn: dayOff(-3),
    overdue: true,
  }),
  followUp(mentorshipId, {
    title: 'Ask the quietest person first in the next review',
    kind: 'advice',
    dueOn: dayOff(12),
  }),
  followUp(mentorshipId, {
    title: 'Draft of the proposal',
    kind: 'deliverable',
    owner: 'mentee',
    dueOn: dayOff(1),
  }),
  followUp(mentorshipId, {
    title: 'Book a room',
    kind: 'action',
    owner: 'mentee',
    dueOn: dayOff(-1),
    overdue: true,
  }),
  followUp(mentorshipId, {
    title: 'Say no to one meeting a week',
    kind: 'advice',
    owner: 'mentee',
    state: 'done',
    endedAt: hoursOff(-4),
    tried: true,
    whatHappened: 'Nobody minded.',
  }),
  followUp(mentorshipId, {
    title: 'Read the book on platforms',
    kind: 'resource',
    owner: 'mentee',
    state: 'dropped',
    endedAt: hoursOff(-6),
    dropReason: 'The talk says it all.',
  }),
];

/** An agenda of all three kinds. */
export const fullAgenda = (): AgendaItem[] => [
  agendaItem('How to hold a review when half of us are remote'),
  agendaItem('The new team', { side: 'mentor' }),
  agendaItem('Draft of the proposal', { kind: 'follow-up', on: dayOff(1) }),
  agendaItem('Run design reviews in which everybody speaks', { kind: 'goal', on: dayOff(90) }),
];
