import { claim, findEvent } from '../../mentoring/events/store.ts';
import { transact } from '../../platform/database.ts';
import { withoutContent } from '../../platform/log.ts';
import { traced } from '../../platform/tracing.ts';
import type { Context } from '../context.ts';
import { reactions } from '../reactions/all.ts';

/**
 * Does all that follows from an event. May run twice: what was done already is passed over. A reaction that
 * fails keeps none of the others from being done; the job fails after them, and names it.
 */
export async function react({ db, now }: Context, eventId: string): Promise<void> {
  const event = await findEvent(db, eventId);
  if (!event) return;
  const failures: Error[] = [];
  for (const reaction of reactions.filter(({ on }) => on.includes(event.type))) {
    await traced(reaction.name, { attributes: { 'accord.event': event.type } }, () =>
      transact(db, async (tx) => {
        if (await claim(tx, eventId, reaction.name)) await reaction.act(tx, event, now());
      }),
    ).catch((error) => failures.push(named(reaction.name, error)));
  }
  if (failures.length > 1) throw new AggregateError(failures, failures.map(messageOf).join('; '));
  if (failures[0]) throw failures[0];
}

/** An error that says in which reaction it arose, and nothing of what it was about. */
function named(reaction: string, error: unknown): Error {
  const safe = withoutContent(error);
  safe.message = `${reaction}: ${safe.message}`;
  return safe;
}

const messageOf = ({ message }: Error): string => message;
