import { DateTime } from 'luxon';
import type { Person } from '../directory/people.ts';
import { ianaZone } from '../time/zones.ts';
import type { Slot, Weekday } from './types.ts';

/** Does a slot lie within a person's working hours of one day, in the person's own zone? */
export function isWithinWork(person: Person, slot: Slot): boolean {
  const zone = ianaZone(person.timeZone) ?? 'UTC';
  const start = DateTime.fromMillis(slot.start, { zone, locale: 'en' });
  const end = DateTime.fromMillis(slot.end, { zone, locale: 'en' });
  const day = start.weekdayLong?.toLowerCase() as Weekday;
  return (
    start.hasSame(end, 'day') &&
    person.workingDays.includes(day) &&
    start.toFormat('HH:mm') >= person.workStart &&
    end.toFormat('HH:mm') <= person.workEnd
  );
}
