import type { FastifyRequest } from 'fastify';
import type { Attendee, Item, Party, Recurrence } from '../calendar/types.ts';
import { stamp, toDateTimeTimeZone } from '../time/graph-time.ts';
import { changeKey, etag } from '../time/versions.ts';
import { ianaZone } from '../time/zones.ts';
import { bodyAs, previewOf } from './body.ts';
import { badRequest } from './errors.ts';
import type { Json } from './json.ts';
import { preference, queryOf } from './odata.ts';

const NEVER = '0001-01-01T00:00:00Z';
const ENTITY = '#microsoft.graph.event';

/** How a request wants its events written. */
export type EventStyle = {
  zone: string;
  bodyType: string | undefined;
  /** Ids of extended properties asked for with `$expand`. */
  extended: string[];
  cancelledOccurrences: boolean;
  origin: string;
};

/** Reads from a request how to write its events. */
export function styleOf(request: FastifyRequest, origin: string): EventStyle {
  const query = queryOf(request);
  const zone = preference(request, 'outlook.timezone') ?? 'UTC';
  if (!ianaZone(zone))
    throw badRequest(`The time zone '${zone}' is not supported.`, 'TimeZoneNotSupportedException');
  const ids = [...(query.$expand ?? '').matchAll(/id\s+eq\s+'([^']*)'/gi)];
  return {
    zone,
    bodyType: preference(request, 'outlook.body-content-type'),
    extended: ids.map(([, id = '']) => id.toLowerCase()),
    cancelledOccurrences: /\bcancelledOccurrences\b/i.test(query.$select ?? ''),
    origin,
  };
}

/** An event as Graph writes it. */
export function renderEvent(item: Item, style: EventStyle): Json {
  return {
    '@odata.etag': etag(item.version),
    id: item.id,
    createdDateTime: stamp(item.createdAt),
    lastModifiedDateTime: stamp(item.modifiedAt),
    changeKey: changeKey(item.version),
    categories: item.categories,
    transactionId: item.transactionId,
    originalStartTimeZone: item.startZone,
    originalEndTimeZone: item.endZone,
    iCalUId: item.iCalUId,
    reminderMinutesBeforeStart: item.reminderMinutesBeforeStart,
    isReminderOn: item.isReminderOn,
    hasAttachments: false,
    subject: item.subject,
    bodyPreview: previewOf(item.body),
    importance: item.importance,
    sensitivity: item.sensitivity,
    ...(item.originalStart !== null && { originalStart: stamp(item.originalStart) }),
    isAllDay: item.isAllDay,
    isCancelled: item.isCancelled,
    isOrganizer: item.isOrganizer,
    responseRequested: item.responseRequested,
    seriesMasterId: item.masterId,
    showAs: item.showAs,
    type: item.kind,
    webLink: `${style.origin}/outlook/?itemid=${encodeURIComponent(item.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: item.isOnlineMeeting,
    onlineMeetingProvider: item.isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: item.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: item.hideAttendees,
    responseStatus: { response: item.response, time: time(item.respondedAt) },
    body: bodyAs(item.body, style.bodyType),
    start: point(item, item.start, style.zone),
    end: point(item, item.end, style.zone),
    location: item.location,
    locations: item.location.displayName ? [item.location] : [],
    recurrence: item.recurrence && renderRecurrence(item.recurrence),
    attendees: item.attendees.map((attendee) => renderAttendee(attendee, style.zone)),
    organizer: recipient(item.organizer),
    onlineMeeting: item.joinUrl ? { joinUrl: item.joinUrl } : null,
    ...extended(item, style),
    ...(style.cancelledOccurrences && { cancelledOccurrences: cancelled(item) }),
  };
}

/** The little that a delta says of a plain occurrence; the rest is its series'. */
export function renderBareOccurrence(item: Item, style: EventStyle): Json {
  return {
    '@odata.type': ENTITY,
    '@odata.etag': etag(item.version),
    seriesMasterId: item.masterId,
    type: item.kind,
    id: item.id,
    start: point(item, item.start, style.zone),
    end: point(item, item.end, style.zone),
  };
}

/** What a delta says of an event that is gone. */
export function renderRemoved(id: string): Json {
  return { '@odata.type': ENTITY, id, '@removed': { reason: 'deleted' } };
}

/** A person as sender or receiver. */
export function recipient(party: Party): Json {
  return { emailAddress: { name: party.name, address: party.address } };
}

// An all-day event is a date: midnight in whatever zone it is looked at.
function point(item: Item, at: number, zone: string) {
  if (!item.isAllDay) return toDateTimeTimeZone(at, zone);
  return { ...toDateTimeTimeZone(at), timeZone: zone };
}

function renderAttendee(attendee: Attendee, zone: string): Json {
  const { proposal } = attendee;
  return {
    type: attendee.type,
    status: { response: attendee.response, time: time(attendee.respondedAt) },
    ...(proposal && {
      proposedNewTime: {
        start: toDateTimeTimeZone(proposal.start, zone),
        end: toDateTimeTimeZone(proposal.end, zone),
      },
    }),
    ...recipient(attendee),
  };
}

function renderRecurrence({ pattern, range }: Recurrence): Json {
  return { pattern: { ...pattern }, range: { ...range } };
}

function extended(item: Item, style: EventStyle): Json {
  const found = item.extended.filter(({ id }) => style.extended.includes(id.toLowerCase()));
  return found.length > 0 ? { singleValueExtendedProperties: found } : {};
}

function cancelled(item: Item): string[] {
  const days = [...item.removed].sort((a, b) => a - b).map((at) => new Date(at).toISOString());
  return days.map((day) => `OID.${item.id}.${day.slice(0, 10)}`);
}

function time(at: number | null): string {
  return at === null ? NEVER : stamp(at);
}
