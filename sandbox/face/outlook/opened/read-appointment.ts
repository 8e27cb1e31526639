import {
  type HostedItem,
  type PropertyStore,
  readItem,
} from '../../../office/host/item-answers.ts';
import { toDetails } from '../../../office/host/people.ts';
import type { Mailbox } from '../../common/graph.ts';
import { toEwsId } from '../add-ins/add-in.ts';
import { CATEGORIES } from '../categories.ts';
import type { Entry, Guest } from '../entries.ts';

/** Graph's answers in the words of office.js. */
const RESPONSES: Partial<Record<Guest['response'], string>> = {
  organizer: 'organizer',
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
};

/** An appointment of the calendar as an attendee's add-in reads it: as it was when it was opened. */
export function readAppointment(entry: Entry, mailbox: Mailbox, store: PropertyStore): HostedItem {
  const { id, seriesId, subject, organizer } = entry;
  const guests = (isOptional: boolean) =>
    entry.guests
      .filter((guest) => guest.isOptional === isOptional)
      .map((guest) => toDetails(guest, RESPONSES[guest.response] ?? 'none'));
  const isInstance = seriesId !== undefined && seriesId !== id;
  const values = {
    itemType: 'appointment',
    itemClass: 'IPM.Appointment',
    itemId: toEwsId(id),
    subject,
    normalizedSubject: subject.replace(/^((re|fw|fwd):\s*)+/i, ''),
    start: entry.start.toJSDate(),
    end: entry.end.toJSDate(),
    location: entry.place,
    organizer: toDetails(organizer, 'organizer'),
    requiredAttendees: guests(false),
    optionalAttendees: guests(true),
    attachments: [],
    seriesId: isInstance ? toEwsId(seriesId) : null,
  };
  let { categories } = entry;
  const reading = {
    mode: 'readAppointment' as const,
    values,
    body: entry.body,
    known: CATEGORIES,
    categories: {
      get: () => categories,
      set: async (names: string[]) => {
        await mailbox.update(id, { categories: names });
        categories = names;
      },
    },
  };
  return readItem(reading, store);
}
