import { ask } from './ask.ts';
import { linkKeys } from './known.ts';
import { has } from './requirements.ts';

export type Invited = { name: string; mail: string };

/** A mail that is being read. */
export type Mail = { kind: 'mail'; key: string; subject: string; from: Invited | null };

/** An appointment that is being written (by its organizer, also when it exists already) or read. */
export type Appointment = {
  kind: 'appointment';
  /** Names the item for as long as the pane looks at it. */
  key: string;
  writing: boolean;
  /** As Graph has it; null for one that is not saved, or where Outlook cannot say. */
  eventId: string | null;
  subject: string;
  start: Date;
  end: Date;
  organizer: Invited | null;
  /** Everybody invited but the reader; no rooms. */
  others: Invited[];
  /** Whether it repeats: this is one of a series, or the series itself. */
  series: 'one' | 'all' | null;
  /** The mentorship that the pane has linked it to. */
  linkedTo: string | null;
  /** The mentorship that an offer of ours was about, where the pane was opened from one. */
  offeredFor: string | null;
};

export type Opened = Mail | Appointment | { kind: 'nothing'; key: string };

const toInvited = ({ displayName, emailAddress }: Office.EmailAddressDetails): Invited => ({
  name: displayName || emailAddress,
  mail: emailAddress.toLowerCase(),
});

/** Who reads, in lower case. */
export const ownMail = (): string => Office.context.mailbox.userProfile.emailAddress.toLowerCase();

const isRoom = ({ recipientType }: Office.EmailAddressDetails) =>
  recipientType === Office.MailboxEnums.RecipientType.Other;

const othersOf = (invited: Office.EmailAddressDetails[]): Invited[] => {
  const people = invited.filter((each) => !isRoom(each)).map(toInvited);
  const byMail = new Map(people.map((each) => [each.mail, each]));
  byMail.delete(ownMail());
  return [...byMail.values()];
};

const onPhone = ['OutlookIOS', 'OutlookAndroid'];

/** As Graph writes it. On phones ids are that already, and there may be nothing to convert them with. */
const restId = (id: string): string => {
  const { mailbox } = Office.context;
  if (!mailbox.convertToRestId || onPhone.includes(mailbox.diagnostics?.hostName)) return id;
  return mailbox.convertToRestId(id, Office.MailboxEnums.RestVersion.v2_0);
};

const linkOf = async (item: Office.AppointmentCompose | Office.AppointmentRead) => {
  const kept = await ask<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done));
  return (kept.get(linkKeys.mentorshipId) as string | undefined) ?? null;
};

type Offered = {
  getInitializationContextAsync: Office.AppointmentCompose['getInitializationContextAsync'];
};

/** What our notice on the item gave along; Outlook fails the call where the pane was opened otherwise. */
const readOffered = async (item: Offered): Promise<string | null> => {
  if (!has(8)) return null;
  const said = await ask<string>((done) => item.getInitializationContextAsync(done as never)).catch(
    () => '',
  );
  try {
    return (JSON.parse(said) as { mentorshipId?: string }).mentorshipId ?? null;
  } catch {
    return null;
  }
};

const seriesOf = (seriesId: string | null, recurrence: unknown): Appointment['series'] => {
  if (seriesId) return 'one';
  return recurrence ? 'all' : null;
};

async function readWritten(key: string, item: Office.AppointmentCompose): Promise<Appointment> {
  const newer = has(7);
  const [subject, start, end, required, optional, organizer, recurrence, id, linkedTo, offeredFor] =
    await Promise.all([
      ask<string>((done) => item.subject.getAsync(done)),
      ask<Date>((done) => item.start.getAsync(done)),
      ask<Date>((done) => item.end.getAsync(done)),
      ask<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done)),
      ask<Office.EmailAddressDetails[]>((done) => item.optionalAttendees.getAsync(done)),
      newer ? ask<Office.EmailAddressDetails>((done) => item.organizer.getAsync(done)) : null,
      newer ? ask<unknown>((done) => item.recurrence.getAsync(done)) : null,
      // Not saved yet is an answer too.
      has(8) ? ask<string>((done) => item.getItemIdAsync(done)).catch(() => null) : null,
      linkOf(item),
      readOffered(item),
    ]);
  return {
    kind: 'appointment',
    key,
    writing: true,
    eventId: id && restId(id),
    subject,
    start,
    end,
    organizer: organizer && toInvited(organizer),
    others: othersOf([...required, ...optional]),
    series: seriesOf(newer ? item.seriesId : null, recurrence),
    linkedTo,
    offeredFor,
  };
}

const readRead = async (item: Office.AppointmentRead): Promise<Appointment> => ({
  kind: 'appointment',
  key: item.itemId,
  writing: false,
  eventId: restId(item.itemId),
  subject: item.subject,
  start: item.start,
  end: item.end,
  organizer: item.organizer && toInvited(item.organizer),
  others: othersOf([item.organizer, ...item.requiredAttendees, ...item.optionalAttendees]),
  series: has(7) ? seriesOf(item.seriesId, item.recurrence) : null,
  linkedTo: await linkOf(item),
  offeredFor: null,
});

/** The item that the pane stands beside. `key` names one that has no id yet. */
export async function readOpened(key: string): Promise<Opened> {
  const { item } = Office.context.mailbox;
  if (!item) return { kind: 'nothing', key };
  if (item.itemType === Office.MailboxEnums.ItemType.Message) {
    const { itemId, subject, from } = item as unknown as Office.MessageRead;
    // A mail that is being written has no sender, and nothing to keep yet.
    if (!itemId) return { kind: 'nothing', key };
    return { kind: 'mail', key: itemId, subject, from: from && toInvited(from) };
  }
  const read = item as unknown as Office.AppointmentRead;
  if (read.itemId) return readRead(read);
  return readWritten(key, item as unknown as Office.AppointmentCompose);
}
