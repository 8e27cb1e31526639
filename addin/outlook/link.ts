import { written } from './appointment-fields.ts';
import { ask } from './ask.ts';
import { linkKeys } from './known.ts';

/** Keeps in the item whose meeting it is, for the calendar's reader; `null` takes that away. */
export async function linkTo(mentorshipId: string | null): Promise<void> {
  const kept = await ask<Office.CustomProperties>((done) =>
    written().loadCustomPropertiesAsync(done),
  );
  if (mentorshipId) kept.set(linkKeys.mentorshipId, mentorshipId);
  else kept.remove(linkKeys.mentorshipId);
  await ask<void>((done) => kept.saveAsync(done as never));
}
