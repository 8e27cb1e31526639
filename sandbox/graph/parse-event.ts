import { newJoinUrl } from '../calendar/online-meeting.ts';
import { isStart } from '../calendar/recurrence.ts';
import type { Draft, Item, Recurrence, Slot } from '../calendar/types.ts';
import { toDateTimeTimeZone, toInstant } from '../time/graph-time.ts';
import { ianaZone } from '../time/zones.ts';
import { badRequest, GraphError } from './errors.ts';
import { type EventInput, eventSchema } from './event-schema.ts';
import { read } from './read.ts';

type Time = { dateTime: string; timeZone?: string | null };

/** Reads the body of a request that makes an event. */
export function readNewEvent(body: unknown): Draft & Slot {
  const draft = readDraft(body);
  const { start, end } = draft;
  if (start === undefined || end === undefined) throw invalid('start and end are required');
  return { ...draft, start, end };
}

/** Reads the body of a request that changes an event. */
export function readEventChange(body: unknown, item: Item): Draft {
  const draft = readDraft(body, item);
  if (item.masterId && draft.recurrence) throw invalid('an occurrence has no recurrence');
  if (item.isOrganizer) return draft;
  const { categories, showAs, isReminderOn, reminderMinutesBeforeStart, extended, ...rest } = draft;
  const touched = Object.keys(rest).filter((key) => rest[key as keyof typeof rest] !== undefined);
  if (touched.length === 0) return draft;
  const message = `Only the organizer can change: ${touched.join(', ')}.`;
  throw new GraphError(403, 'ErrorAccessDenied', message);
}

/** An instant from Graph's form of a time. */
export function readTime(time: Time): number {
  const zone = time.timeZone ?? 'UTC';
  if (!ianaZone(zone)) {
    const message = `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`;
    throw badRequest(message, 'TimeZoneNotSupportedException');
  }
  const at = toInstant(time);
  if (at === undefined)
    throw badRequest(`'${time.dateTime}' is not a valid time.`, 'RequestBodyRead');
  return at;
}

/** A slot from Graph's form of one. */
export function readSlot(slot: { start: Time; end: Time }): Slot {
  const [start, end] = [readTime(slot.start), readTime(slot.end)];
  if (end < start) throw invalid('the end is before the start');
  return { start, end };
}

function readDraft(body: unknown, item?: Item): Draft {
  const input: EventInput = read(eventSchema, body);
  const { start, end, attendees, location, singleValueExtendedProperties, ...rest } = input;
  const times = readTimes(input, item);
  const draft: Draft = {
    ...pick(rest),
    ...times,
    ...(attendees && { attendees: attendees.map(toParty) }),
    ...(location && {
      location: { locationType: 'default', uniqueIdType: 'private', ...location },
    }),
    ...(singleValueExtendedProperties && { extended: singleValueExtendedProperties }),
    ...(input.isOnlineMeeting && { joinUrl: item?.joinUrl ?? newJoinUrl() }),
    ...repetition(input, times, item),
  };
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

function pick(rest: Omit<EventInput, 'start' | 'end' | 'attendees' | 'location'>): Draft {
  const { subject, body, isAllDay, importance, sensitivity, showAs, categories } = rest;
  const { isReminderOn, reminderMinutesBeforeStart, allowNewTimeProposals } = rest;
  const { responseRequested, hideAttendees, isOnlineMeeting, transactionId } = rest;
  const recurrence = rest.recurrence === null ? null : undefined;
  return {
    ...{ subject, body, isAllDay, importance, sensitivity, showAs, categories },
    ...{ isReminderOn, reminderMinutesBeforeStart, allowNewTimeProposals },
    ...{ responseRequested, hideAttendees, isOnlineMeeting, transactionId, recurrence },
  };
}

function readTimes({ start, end, isAllDay }: EventInput, item?: Item): Draft {
  const allDay = isAllDay ?? item?.isAllDay ?? false;
  // A new start without an end moves the event as a whole.
  const from = start && instant(start, allDay);
  const shifted = from !== undefined && item ? from + item.end - item.start : undefined;
  const to = end ? instant(end, allDay) : shifted;
  const [first, last] = [from ?? item?.start, to ?? item?.end];
  if (first !== undefined && last !== undefined && last < first) {
    throw invalid('the end is before the start');
  }
  return {
    ...(from !== undefined && { start: from, startZone: start?.timeZone ?? 'UTC' }),
    ...(to !== undefined && { end: to }),
    ...(end && { endZone: end.timeZone ?? 'UTC' }),
  };
}

function instant(time: Time, allDay: boolean): number {
  const at = readTime(allDay ? { dateTime: time.dateTime } : time);
  if (allDay && at % 86_400_000 !== 0)
    throw invalid('an all-day event begins and ends at midnight');
  return at;
}

function repetition(input: EventInput, times: Draft, item?: Item): Draft {
  if (input.recurrence) return { recurrence: readRecurrence(input.recurrence, times, item) };
  if (input.recurrence === null || times.start === undefined || !item?.recurrence) return {};
  // A series that begins on another day goes on from that day, if its pattern allows.
  const { range } = item.recurrence;
  const startDate = dayOf(times.start, range.recurrenceTimeZone);
  const moved = { ...item.recurrence, range: { ...range, startDate } };
  return { recurrence: readRecurrence(moved, times, item) };
}

function readRecurrence(
  input: NonNullable<EventInput['recurrence']>,
  times: Draft,
  item?: Item,
): Recurrence {
  const zone = input.range.recurrenceTimeZone || times.startZone || item?.startZone || 'UTC';
  if (!ianaZone(zone)) throw badRequest(`Unknown zone '${zone}'.`, 'TimeZoneNotSupportedException');
  const recurrence = { ...input, range: { ...input.range, recurrenceTimeZone: zone } };
  const start = times.start ?? item?.start;
  if (start === undefined || !isStart(recurrence, start, start)) {
    throw invalid('the series does not begin at its start');
  }
  return recurrence;
}

function dayOf(at: number, zone: string): string {
  return toDateTimeTimeZone(at, zone).dateTime.slice(0, 10);
}

function toParty({ emailAddress, type }: NonNullable<EventInput['attendees']>[number]) {
  const { address, name } = emailAddress;
  return { address, name: name || address, type };
}

function invalid(detail: string) {
  return badRequest(
    `At least one property failed validation: ${detail}.`,
    'ErrorPropertyValidationFailure',
  );
}
