import type { FastifyRequest } from 'fastify';
import { readHours } from '../graph/schedules.ts';
import { type PersonRow, rememberHours } from '../mentoring/people/store.ts';
import type { Context } from './context.ts';
import { ownCalendar } from './own-meeting.ts';
import { callerOf } from './plugins/access.ts';

/**
 * Learns when people work of whom nobody has asked that yet, as the caller, so that the first that they hear of Accord is
 * in their hours. Where that cannot be said, the usual hours have to do: nothing fails for it.
 */
export async function learnHours(
  context: Context,
  request: FastifyRequest,
  people: PersonRow[],
): Promise<void> {
  const unknown = people.flatMap(({ id, mail, workingHours }) =>
    mail && !workingHours ? [{ id, mail }] : [],
  );
  if (unknown.length === 0) return;
  try {
    const { graph, mailbox } = ownCalendar(context, callerOf(request));
    const mails = unknown.map(({ mail }) => mail);
    const found = await readHours(graph, mailbox, mails, context.now());
    for (const [index, { id }] of unknown.entries()) {
      const hours = found[index];
      if (hours) await rememberHours(context.db, id, hours);
    }
  } catch (error) {
    request.log.info({ err: error }, 'the working hours could not be read');
  }
}
