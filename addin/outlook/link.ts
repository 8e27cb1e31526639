import { written } from './appointment-fields.ts';
import { ask } from './ask.ts';
import { linkKeys } from './known.ts';

const properties = () =>
  ask<Office.CustomProperties>((done) => written().loadCustomPropertiesAsync(done));

/** The mentorship that the item is linked to. */
export const readLink = async (): Promise<string | null> =>
  (await properties()).get(linkKeys.mentorshipId) ?? null;

/** Keeps in the item whose meeting it is, for the calendar's reader; `null` takes that away. */
export async function linkTo(mentorshipId: string | null): Promise<void> {
  const kept = await properties();
  if (mentorshipId) kept.set(linkKeys.mentorshipId, mentorshipId);
  else kept.remove(linkKeys.mentorshipId);
  await ask<void>((done) => kept.saveAsync(done as never));
}
