import type {
  Attendee,
  DateTimeTimeZone,
  Event,
  ItemBody,
  ResponseType,
} from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import { htmlOf } from '../../office/host/body.ts';

/** An attendee as the calendar shows them. */
export type Guest = {
  name: string;
  mail: string;
  isOptional: boolean;
  response: ResponseType;
  proposed?: { start: DateTime; end: DateTime };
};

/** An event of one's own calendar, its times in the mailbox's zone. */
export type Entry = {
  id: string;
  seriesId?: string;
  subject: string;
  start: DateTime;
  end: DateTime;
  isAllDay: boolean;
  isCancelled: boolean;
  isOrganizer: boolean;
  isOnline: boolean;
  /** Not yet promised: tentative, or still unanswered. */
  isTentative: boolean;
  response: ResponseType;
  /** The first of them gives the colour. */
  categories: string[];
  category?: string;
  organizer: { name: string; mail: string };
  guests: Guest[];
  /** Where, unless Teams says it already. */
  location: string;
  /** Where, in any case. */
  place: string;
  note: string;
  /** HTML. */
  body: string;
  recurrence?: Event['recurrence'];
};

/** Reads an event that Graph gave (in UTC or any named zone) for a mailbox in `zone`. */
export function toEntry(event: Event, zone: string): Entry {
  const response = event.responseStatus?.response ?? 'none';
  const organizer = event.organizer?.emailAddress;
  const guests = (event.attendees ?? []).map((attendee) => toGuest(attendee, zone));
  const place = event.location?.displayName ?? '';
  return {
    id: event.id ?? '',
    seriesId: event.seriesMasterId ?? (event.type === 'seriesMaster' ? event.id : undefined),
    subject: event.subject || '(No subject)',
    start: toLocal(event.start, zone, event.isAllDay),
    end: toLocal(event.end, zone, event.isAllDay),
    isAllDay: event.isAllDay ?? false,
    isCancelled: event.isCancelled ?? false,
    isOrganizer: event.isOrganizer ?? false,
    isOnline: event.isOnlineMeeting ?? false,
    isTentative: event.showAs === 'tentative' || response === 'notResponded',
    response,
    categories: event.categories ?? [],
    category: event.categories?.[0],
    organizer: { name: organizer?.name ?? '', mail: organizer?.address ?? '' },
    guests,
    // Graph names Teams as the place of an online meeting; that much is said already.
    location: event.isOnlineMeeting ? '' : place,
    place,
    note: event.bodyPreview ?? '',
    body: toHtml(event.body),
    recurrence: event.recurrence ?? undefined,
  };
}

const toHtml = (body: ItemBody | null | undefined): string => {
  const { content, contentType } = body ?? {};
  if (!content) return '';
  return contentType === 'text' ? htmlOf(content) : content;
};

function toGuest(attendee: Attendee, zone: string): Guest {
  const { proposedNewTime: slot, emailAddress, status } = attendee;
  return {
    name: emailAddress?.name ?? emailAddress?.address ?? '',
    mail: emailAddress?.address ?? '',
    isOptional: attendee.type === 'optional',
    response: status?.response ?? 'none',
    proposed:
      slot?.start && slot.end
        ? { start: toLocal(slot.start, zone), end: toLocal(slot.end, zone) }
        : undefined,
  };
}

/** All-day events are dates, the same wherever one looks from: they are not moved between zones. */
function toLocal(time: DateTimeTimeZone | null | undefined, zone: string, allDay?: boolean | null) {
  const from = allDay ? zone : (time?.timeZone ?? 'utc');
  return DateTime.fromISO(time?.dateTime ?? '', { zone: from }).setZone(zone);
}
