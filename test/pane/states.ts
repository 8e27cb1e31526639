import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { inForce } from '../tab/agreement-world.ts';
import { problem, type World } from '../tab/api.ts';
import { goal } from '../tab/goals-world.ts';
import { fullAgenda, hoursOff, manyFollowUps, meetingsWorld } from '../tab/meetings-world.ts';
import { amara, jonas, mira, tomas } from '../tab/world.ts';
import { appointmentOf, type Item, mailFrom, newAppointment } from './items.ts';
import type { Around } from './open-pane.ts';

/** The pane in one of its states: what makes it so, what shows that it is drawn, and what is pressed then. */
export type State = {
  name: string;
  world: World;
  item: Item | null;
  ready: string;
  press?: string[];
  around?: Partial<Around>;
};

const between = (which: 'next' | 'past', role: 'mentor' | 'mentee', change?: Partial<Meeting>) => {
  const made = meetingsWorld(role);
  const { world, id } = made;
  const meeting = Object.assign(made[which], change);
  world.byEvent = { 'AAMk-event_1': meeting };
  world.followUps = manyFollowUps(id);
  world.goals = [goal(id)];
  world.agendas[meeting.id] = fullAgenda();
  world.agreements[id] = [inForce()];
  if (which === 'next') {
    Object.assign(made.past, {
      notes: 'We spoke about reviews.\nJonas tries to ask the quietest first.',
      notesVersion: 1,
    });
  }
  return made;
};

const withWorld = (change: (world: World) => void): World => {
  const { world } = between('next', 'mentor');
  change(world);
  return world;
};

const ours = appointmentOf(jonas, [mira], { subject: 'Mentoring: Mira and Jonas' });

const composing = (change: Partial<Item> = {}) => {
  const { world, id } = between('next', 'mentor');
  world.zones = { mentee: 'Asia/Kolkata' };
  const offered = JSON.stringify({ mentorshipId: id });
  return { world, item: newAppointment(mira, { offered, ...change }) };
};

const importantDate = (world: World, at: string) => {
  const [, withAmara] = world.mentorships;
  world.importantDates = [
    {
      id: '0197a000-0000-7000-8000-00000d999999',
      mentorshipId: withAmara?.id ?? '',
      title: 'My talk to the board',
      at,
      allDay: false,
      note: 'I am nervous about the questions.',
      howItWent: null,
      addedBy: 'mentee',
      addedAt: hoursOff(-9),
      version: 1,
      eventId: 'AAMk-talk',
    },
  ];
};
const talk = appointmentOf(tomas, [mira, amara], { subject: 'Board', id: 'AAMk/talk' });
const talkAt = (at: string): Item => ({
  ...talk,
  start: { date: at },
  end: { date: new Date(Date.parse(at) + 30 * 60_000).toISOString() },
});
const soon = hoursOff(3);
const over = hoursOff(-1);
const crowd = Array.from({ length: 49 }, (_, n) => ({ name: `P${n}`, mail: `p${n}@accord.test` }));

/** Made anew for each test, since a test may change its world. */
export const states = (): State[] => [
  {
    name: 'choosing with whom',
    world: between('next', 'mentor').world,
    item: newAppointment(mira),
    ready: 'Jonas Weber',
  },
  { name: 'before filling in', ...composing(), ready: 'Times that suit you both' },
  { name: 'filled in', ...composing(), ready: 'for Jonas', press: ['Fill it in'] },
  {
    name: 'a crowd, a series, another calendar',
    ...composing({
      required: crowd,
      organizer: { name: 'Tomás Herrera', mail: 'tomás@accord.test' },
      recurrence: {},
    }),
    ready: 'It repeats',
  },
  { name: 'a meeting ahead', world: between('next', 'mentor').world, item: ours, ready: 'We meet' },
  {
    name: 'a proposal',
    world: between('next', 'mentor', { proposedStart: hoursOff(4) }).world,
    item: ours,
    ready: 'Jonas proposes',
  },
  {
    name: 'a better time',
    world: between('next', 'mentor').world,
    item: ours,
    ready: 'We meet',
    press: ['Can’t make it?'],
  },
  {
    name: 'calling off',
    world: between('next', 'mentee').world,
    item: ours,
    ready: 'We meet',
    press: ['Can’t make it?', 'No other time will do'],
  },
  { name: 'a meeting held', world: between('past', 'mentor').world, item: ours, ready: 'We meet' },
  {
    name: 'is this one of yours',
    world: meetingsWorld().world,
    item: appointmentOf(jonas, [mira], { subject: 'Coffee' }),
    ready: 'Is this one of yours?',
  },
  {
    name: 'another appointment',
    world: meetingsWorld().world,
    item: talk,
    ready: 'This one matters',
    press: ['This one matters'],
  },
  {
    name: 'one that matters',
    world: withWorld((world) => importantDate(world, soon)),
    item: talkAt(soon),
    ready: 'One that matters',
  },
  {
    name: 'one that moved',
    world: withWorld((world) => importantDate(world, over)),
    item: talkAt(soon),
    ready: 'It moved',
  },
  {
    name: 'how it went',
    world: withWorld((world) => importantDate(world, over)),
    item: talkAt(over),
    ready: 'How did it go?',
  },
  {
    name: 'a mail',
    world: meetingsWorld().world,
    item: mailFrom(jonas, 'Re: The draft of the proposal'),
    ready: 'From Jonas',
  },
  {
    name: 'a date in a mail',
    world: meetingsWorld().world,
    item: mailFrom(jonas, 'My talk'),
    ready: 'From Jonas',
    press: ['An important date'],
  },
  {
    name: 'a stranger’s mail',
    world: meetingsWorld().world,
    item: mailFrom(tomas, 'Hello'),
    ready: 'Not from your mentor',
  },
  { name: 'nothing open', world: meetingsWorld().world, item: null, ready: 'Open an appointment' },
  {
    name: 'not signed in',
    world: meetingsWorld().world,
    item: ours,
    ready: 'Sign in to go on',
    around: { mustAsk: true },
  },
  {
    name: 'the API is down',
    world: withWorld((world) => {
      world.instead['GET /mentorships'] = problem(503, 'Down for a moment');
    }),
    item: ours,
    ready: 'Down for a moment',
  },
  {
    name: 'no mentorship',
    world: withWorld((world) => {
      world.mentorships = [];
    }),
    item: ours,
    ready: 'You have no mentorship yet',
  },
  {
    name: 'outside Outlook',
    world: meetingsWorld().world,
    item: null,
    ready: 'This page belongs in Outlook',
    around: { absent: true },
  },
];
