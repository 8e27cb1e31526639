import { ask } from '../outlook/ask.ts';
import { type Known, knownKey, linkKeys, type Partner } from '../outlook/known.ts';

export type Appointment = Office.AppointmentCompose;

export const appointment = (): Appointment => Office.context.mailbox.item as unknown as Appointment;

/** What the pane left behind; null for somebody who has never opened it. */
export const known = (): Known | null => {
  const value: Known | undefined = Office.context.roamingSettings.get(knownKey);
  return value && Array.isArray(value.partners) ? value : null;
};

/** The partner who is the only other one invited; null where there are others, or somebody else. */
export async function onlyPartner(item: Appointment, { partners }: Known): Promise<Partner | null> {
  const [required, optional] = await Promise.all([
    ask<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done)),
    ask<Office.EmailAddressDetails[]>((done) => item.optionalAttendees.getAsync(done)),
  ]);
  const own = Office.context.mailbox.userProfile.emailAddress.toLowerCase();
  const mails = [...required, ...optional].map(({ emailAddress }) => emailAddress.toLowerCase());
  const others = [...new Set(mails)].filter((mail) => mail !== own);
  return (others.length === 1 && partners.find(({ mail }) => mail === others[0])) || null;
}

/** The link that the pane keeps in the item. */
export type Link = { mentorshipId: string | null; plannedStart: Date | null };

export const properties = (item: Appointment) =>
  ask<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done));

export function linkIn(kept: Office.CustomProperties): Link {
  const start = kept.get(linkKeys.plannedStart);
  return {
    mentorshipId: kept.get(linkKeys.mentorshipId) ?? null,
    plannedStart: start ? new Date(start) : null,
  };
}
