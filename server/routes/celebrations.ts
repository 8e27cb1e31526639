import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { postToChatOfTwo } from '../../graph/chats.ts';
import { deepLink } from '../../graph/deep-link.ts';
import { mayShare } from '../../mentoring/celebrations/policy.ts';
import {
  Celebration,
  type CelebrationKind,
  CelebrationList,
} from '../../mentoring/celebrations/schema.ts';
import {
  type CelebrationWithPeople,
  claimSharing,
  findCelebration,
  listCelebrations,
  presentCelebration,
  unclaimSharing,
} from '../../mentoring/celebrations/store.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { shareCelebration } from '../../mentoring/words/tell.ts';
import { actIn } from '../acts.ts';
import type { Context } from '../context.ts';
import { type Caller, callerOf } from '../plugins/access.ts';
import { notFound, ProblemError } from '../problem.ts';

const One = z.object({ id: z.uuid() });
const Nothing = z.object({}).strict().nullish();

/** What the two have to celebrate, and posting it to their chat. */
export function celebrationRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { config, db, graphFor, now } = context;
  const signedIn = { access: 'signed-in' } as const;

  app.get(
    '/api/mentorships/:id/celebrations',
    { schema: { params: One, response: { 200: CelebrationList } }, config: signedIn },
    async (request) => {
      const { id } = request.params;
      const { person } = callerOf(request);
      actIn(await findMentorship(db, id), person, now());
      const rows = await listCelebrations(db, id);
      return { items: rows.map((row) => presentCelebration(row, person)), next: null };
    },
  );

  app.post(
    '/api/celebrations/:id/share',
    { schema: { params: One, body: Nothing, response: { 200: Celebration } }, config: signedIn },
    async (request) => {
      const caller = callerOf(request);
      const row = await findCelebration(db, request.params.id);
      const { by, at } = actIn(row?.mentorship, caller.person, now());
      if (!row) throw notFound();
      if (!mayShare(row, by)) throw new ProblemError(403, 'It is for whoever it honours to post.');
      if (!(await claimSharing(db, row.id, at))) {
        throw new ProblemError(409, 'This has been posted to your chat already.');
      }
      try {
        await post(row, caller);
      } catch (error) {
        await unclaimSharing(db, row.id, at);
        throw error;
      }
      return presentCelebration({ ...row, sharedAt: at }, caller.person);
    },
  );

  /** Posts it on the caller's behalf, in their language. */
  async function post(row: CelebrationWithPeople, { person, token }: Caller): Promise<void> {
    const { mentorship, mentorshipId, count } = row;
    const kind = row.kind as CelebrationKind;
    const { heading, text, open } = shareCelebration(person.language, { kind, count });
    const url = deepLink(config.clientId, `mentorships/${mentorshipId}`);
    const graph = graphFor(token, ['Chat.Create', 'ChatMessage.Send']);
    const two: [string, string] = [mentorship.mentor.entraId, mentorship.mentee.entraId];
    const card = { heading, text, action: { title: open, url } };
    await postToChatOfTwo(graph, config.graphUrl, two, card);
  }
}
