import { DateTime } from 'luxon';
import type { Composed } from '../../../office/host/compose-item.ts';
import type { Person } from '../../common/api.ts';
import { type Draft, nameOf } from '../draft.ts';
import type { Entry } from '../entries.ts';

/** The draft as an add-in sees it. */
export function toComposed(draft: Draft, people: Person[]): Composed {
  const { subject, location, body, start, minutes } = draft;
  const named = (mail: string) => ({ mail, name: nameOf(people, mail) });
  return {
    subject,
    location,
    body,
    start: start.toJSDate(),
    end: start.plus({ minutes }).toJSDate(),
    required: draft.guests.map(named),
    optional: draft.optionalGuests.map(named),
  };
}

/** What an add-in wrote, as a change of the draft. */
export function toDraft(old: Draft, change: Partial<Composed>): Draft {
  const { subject, location, body, required, optional } = change;
  const start = change.start
    ? DateTime.fromJSDate(change.start, { zone: old.start.zone })
    : old.start;
  const end = change.end ?? (change.start && start.plus({ minutes: old.minutes }).toJSDate());
  return {
    ...old,
    ...(subject !== undefined && { subject }),
    ...(location !== undefined && { location }),
    ...(body !== undefined && { body }),
    ...(required && { guests: required.map(({ mail }) => mail) }),
    ...(optional && { optionalGuests: optional.map(({ mail }) => mail) }),
    start,
    ...(end && { minutes: Math.round((end.getTime() - start.toMillis()) / 60_000) }),
  };
}

/** What an add-in hears when somebody else is invited, or the time is another. */
export function newsOf(old: Draft, next: Draft) {
  const requiredAttendees = differs(old.guests, next.guests);
  const optionalAttendees = differs(old.optionalGuests, next.optionalGuests);
  const fields = { requiredAttendees, optionalAttendees, resources: false };
  const [start, end] = [
    next.start.toJSDate(),
    next.start.plus({ minutes: next.minutes }).toJSDate(),
  ];
  const isMoved =
    next.start.isValid && (+old.start !== +next.start || old.minutes !== next.minutes);
  return {
    people: requiredAttendees || optionalAttendees ? { changedRecipientFields: fields } : undefined,
    time: isMoved ? { start, end } : undefined,
  };
}

const differs = (a: string[], b: string[]) => a.join('\n') !== b.join('\n');

/** The pattern of a series, as far as it can be said without office.js's own objects. */
export function recurrenceOf(entry: Entry | undefined, { weeks }: Draft): object | null {
  const pattern = entry?.recurrence?.pattern;
  if (!pattern && weeks < 2) return null;
  return {
    recurrenceType: pattern?.type ?? 'weekly',
    recurrenceProperties: { interval: pattern?.interval ?? 1, days: pattern?.daysOfWeek ?? [] },
  };
}
