import { DateTime } from 'luxon';
import { htmlOf } from '../../../office/host/body.ts';
import { readPeople } from '../../../office/host/people.ts';
import type { Draft } from '../draft.ts';

/** A new appointment as an add-in asks for it. */
export function prefilled(form: Office.AppointmentForm, zone: string): Partial<Draft> {
  const { subject, location, body, requiredAttendees = [], optionalAttendees = [] } = form;
  const mails = (people: (string | Office.EmailAddressDetails)[]) =>
    readPeople(people).map(({ mail }) => mail);
  const start = form.start && DateTime.fromMillis(Number(form.start), { zone });
  const minutes = start && form.end ? (Number(form.end) - start.toMillis()) / 60_000 : undefined;
  return {
    ...(subject && { subject }),
    ...(location && { location }),
    ...(body && { body: htmlOf(body) }),
    ...(start && { start }),
    ...(minutes && minutes > 0 && { minutes: Math.round(minutes) }),
    guests: mails(requiredAttendees),
    optionalGuests: mails(optionalAttendees),
  };
}
