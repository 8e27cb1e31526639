import { claim, findEvent } from '../../mentoring/events/store.ts';
import { transact } from '../../platform/database.ts';
import type { Context } from '../context.ts';
import { reactions } from '../reactions/all.ts';

/** Does all that follows from an event. May run twice: what was done already is passed over. */
export async function react({ db, now }: Context, eventId: string): Promise<void> {
  const event = await findEvent(db, eventId);
  if (!event) return;
  for (const reaction of reactions.filter(({ on }) => on.includes(event.type))) {
    await transact(db, async (tx) => {
      if (await claim(tx, eventId, reaction.name)) await reaction.act(tx, event, now());
    });
  }
}
