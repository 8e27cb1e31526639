import type { Draft, Recurrence, Weekday } from '../calendar/types.ts';
import type { Person } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';
import { at, todayIn } from './workdays.ts';
import { writeMeeting } from './write-meeting.ts';

const HOUR = 3_600_000;
const WEEKS_BACK = 6;
const WORKWEEK: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** A meeting that repeats: when is wall time in its organizer's zone. */
type Routine = {
  subject: string;
  organizer: string;
  with: string[];
  days: Weekday[];
  clock: string;
  minutes: number;
  everyWeeks?: number;
  more?: Draft;
};

const FOCUS: Draft = { showAs: 'busy', sensitivity: 'private', isReminderOn: false };

const ROUTINES: Routine[] = [
  {
    subject: 'Payments stand-up',
    organizer: 'Lukas Novák',
    with: ['Jonas Lindqvist', 'Ananya Iyer'],
    days: WORKWEEK,
    clock: '09:30',
    minutes: 15,
  },
  {
    subject: 'Lukas / Jonas 1:1',
    organizer: 'Lukas Novák',
    with: ['Jonas Lindqvist'],
    days: ['tuesday'],
    clock: '13:00',
    minutes: 30,
  },
  {
    subject: 'Payments planning',
    organizer: 'Lukas Novák',
    with: ['Jonas Lindqvist', 'Ananya Iyer'],
    days: ['monday'],
    clock: '10:00',
    minutes: 60,
    everyWeeks: 2,
  },
  {
    subject: 'Platform weekly',
    organizer: 'Fatima Al-Sayed',
    with: ['Amara Okafor', 'Lukas Novák'],
    days: ['wednesday'],
    clock: '10:00',
    minutes: 45,
  },
  {
    subject: 'Fatima / Amara 1:1',
    organizer: 'Fatima Al-Sayed',
    with: ['Amara Okafor'],
    days: ['thursday'],
    clock: '11:30',
    minutes: 30,
  },
  {
    subject: 'Architecture forum',
    organizer: 'Amara Okafor',
    with: ['Fatima Al-Sayed', 'Ananya Iyer', 'Lukas Novák'],
    days: ['tuesday'],
    clock: '10:30',
    minutes: 60,
    everyWeeks: 2,
  },
  {
    subject: 'Design critique',
    organizer: 'Mei-Ling Chen',
    with: ['Tomás Herrera'],
    days: ['tuesday', 'thursday'],
    clock: '13:00',
    minutes: 60,
  },
  {
    subject: 'Numbers of the week',
    organizer: 'Ingrid Solberg',
    with: ['Kwame Mensah', 'Elif Yılmaz'],
    days: ['friday'],
    clock: '10:00',
    minutes: 45,
  },
  {
    subject: 'Customer round',
    organizer: 'Grace Thompson',
    with: ['Rahul Desai', 'Tomás Herrera'],
    days: ['monday'],
    clock: '08:30',
    minutes: 30,
  },
  {
    subject: 'Mentoring programme board',
    organizer: 'Priya Raman',
    with: ['Fatima Al-Sayed', 'Ingrid Solberg'],
    days: ['monday'],
    clock: '13:30',
    minutes: 45,
    everyWeeks: 2,
  },
  {
    subject: 'Focus time',
    organizer: 'Amara Okafor',
    with: [],
    days: ['monday', 'friday'],
    clock: '09:00',
    minutes: 120,
    more: FOCUS,
  },
  {
    subject: 'Focus time',
    organizer: 'Jonas Lindqvist',
    with: [],
    days: ['wednesday', 'thursday'],
    clock: '10:00',
    minutes: 120,
    more: FOCUS,
  },
  {
    subject: 'Lunch run',
    organizer: 'Jonas Lindqvist',
    with: [],
    days: ['friday'],
    clock: '12:00',
    minutes: 60,
    more: { showAs: 'oof', isReminderOn: false, sensitivity: 'private' },
  },
];

/** The ordinary weeks of the demonstration's people, from six weeks ago on. */
export function writeRoutines(tenant: Tenant, people: Map<string, Person>): void {
  for (const routine of ROUTINES) writeRoutine(tenant, people, routine);
}

function writeRoutine(tenant: Tenant, people: Map<string, Person>, routine: Routine): void {
  const organizer = people.get(routine.organizer) as Person;
  const monday = todayIn(tenant.now(), organizer.timeZone)
    .minus({ weeks: WEEKS_BACK })
    .startOf('week');
  const day = monday.plus({ days: WORKWEEK.indexOf(routine.days[0] as Weekday) });
  const start = at(day, routine.clock);
  const createdAt = start - 72 * HOUR;
  const attendeeIds = routine.with.map((name) => (people.get(name) as Person).id);
  writeMeeting(tenant, {
    organizerId: organizer.id,
    attendeeIds,
    subject: routine.subject,
    start,
    end: start + routine.minutes * 60_000,
    createdAt,
    recurrence: weekly(routine, day.toISODate() as string, organizer.timeZone),
    ...(routine.more && { more: routine.more }),
    acts: attendeeIds.map((by) => ({ by, act: 'accept', at: createdAt + HOUR })),
  });
}

function weekly(routine: Routine, startDate: string, recurrenceTimeZone: string): Recurrence {
  return {
    pattern: {
      type: 'weekly',
      interval: routine.everyWeeks ?? 1,
      daysOfWeek: routine.days,
      firstDayOfWeek: 'monday',
      dayOfMonth: 0,
      month: 0,
      index: 'first',
    },
    range: {
      type: 'noEnd',
      startDate,
      endDate: '0001-01-01',
      numberOfOccurrences: 0,
      recurrenceTimeZone,
    },
  };
}
