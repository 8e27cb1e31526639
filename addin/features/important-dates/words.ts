import type { ImportantDate } from '../../../mentoring/important-dates/schema.ts';
import { dateWithDay, type Reader } from '../../locale/dates.ts';
import { dayOf, dayWithWeekday } from '../../locale/days.ts';

/** When something is: of a whole day `at` is midnight UTC. */
export type When = Pick<ImportantDate, 'at' | 'allDay'>;

/** When it is, as a day: that of a whole day is the same in every zone. */
export const dayWords = ({ at, allDay }: When, now: Date, reader: Reader): string =>
  allDay ? dayWithWeekday(at.slice(0, 10), now, reader) : dateWithDay(new Date(at), now, reader);

/** Whether it lies ahead; a whole day does until it is over. */
export const isAhead = ({ at, allDay }: When, now: Date, reader: Reader): boolean =>
  allDay ? at.slice(0, 10) >= dayOf(now, reader) : new Date(at) > now;
