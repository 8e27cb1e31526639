import type { Person } from '../../mentoring/people/schema.ts';
import { hoursOff } from '../tab/meetings-world.ts';

type Someone = { name: string; mail: string; type?: string };
type Instant = { date: string };

/** An item of Outlook's, as the stand-in for Office.js keeps it. */
export type Item = {
  itemType: 'appointment' | 'message';
  /** Being written, by whoever organises it. */
  writing: boolean;
  id: string | null;
  subject: string;
  location: string;
  start: Instant;
  end: Instant;
  body: string;
  required: Someone[];
  optional: Someone[];
  organizer: Someone;
  from?: Someone;
  properties: Record<string, unknown>;
  recurrence?: object;
  seriesId?: string;
  /** What our notice on it gave along. */
  offered?: string;
};

export const someone = ({ displayName, mail }: Person): Someone => ({
  name: displayName,
  mail: mail ?? '',
});

/** A new appointment of half an hour, in two days. */
export const newAppointment = (organizer: Person, change: Partial<Item> = {}): Item => ({
  itemType: 'appointment',
  writing: true,
  id: null,
  subject: '',
  location: '',
  start: { date: hoursOff(2) },
  end: { date: new Date(Date.parse(hoursOff(2)) + 30 * 60_000).toISOString() },
  body: '',
  required: [],
  optional: [],
  organizer: someone(organizer),
  properties: {},
  ...change,
});

/** An appointment that stands in the calendar, as whoever is invited reads it. */
export const appointmentOf = (
  organizer: Person,
  invited: Person[],
  change: Partial<Item> = {},
): Item => ({
  ...newAppointment(organizer),
  writing: false,
  id: 'AAMk/event+1',
  subject: 'A one-to-one',
  required: invited.map(someone),
  ...change,
});

/** A mail that is read. */
export const mailFrom = (from: Person, subject: string, id = 'AAMk/mail+1'): Item => ({
  ...newAppointment(from),
  itemType: 'message',
  writing: false,
  id,
  subject,
  from: someone(from),
});
