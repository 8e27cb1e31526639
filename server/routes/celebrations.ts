import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Card, chatOfTwo, postCard } from '../../graph/chats.ts';
import { statusOf } from '../../graph/client.ts';
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
  tellShared,
  unclaimSharing,
} from '../../mentoring/celebrations/store.ts';
import { shareCelebration } from '../../mentoring/words/tell.ts';
import { actIn } from '../acts.ts';
import type { Context } from '../context.ts';
import { throughMicrosoft } from '../microsoft.ts';
import { ownMentorship } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
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
      const { person } = callerOf(request);
      const { mentorship } = await ownMentorship(db, request.params.id, person);
      const rows = await listCelebrations(db, mentorship);
      return { items: rows.map((row) => presentCelebration(row, person)), next: null };
    },
  );

  app.post(
    '/api/celebrations/:id/share',
    { schema: { params: One, body: Nothing, response: { 200: Celebration } }, config: signedIn },
    async (request) => {
      const { person } = callerOf(request);
      const row = await findCelebration(db, request.params.id);
      const { by, at } = actIn(row?.mentorship, person, now());
      if (!row) throw notFound();
      if (!mayShare(row, by)) throw new ProblemError(403, 'It is for whoever it honours to post.');
      if (row.sharedAt) throw postedAlready();
      await post(request, row, at);
      return presentCelebration({ ...row, sharedAt: at }, person);
    },
  );

  /** Posts it on the caller's behalf, in their language; whoever claims it first posts it. */
  async function post(
    request: FastifyRequest,
    row: CelebrationWithPeople,
    at: Date,
  ): Promise<void> {
    const { person, token } = callerOf(request);
    const { mentor, mentee } = row.mentorship;
    const graph = graphFor(token, ['Chat.Create', 'ChatMessage.Send']);
    const chatId = await throughMicrosoft(
      request,
      () => chatOfTwo(graph, config.graphUrl, [mentor.entraId, mentee.entraId]),
      { ...ofChats, silent: 'Microsoft 365 did not answer. Nothing has been posted.' },
    );
    if (!(await claimSharing(db, row.id, at))) throw postedAlready();
    const card = cardOf(row, person.language);
    const work = () => postCard(graph, chatId, card).catch((error) => release(error, row, at));
    await throughMicrosoft(request, work, { ...ofChats, silent: perhaps, unsure: perhaps });
    await tellShared(db, row, at);
  }

  /** Gives up what was claimed where it certainly was not posted; otherwise it counts as posted. */
  async function release(error: unknown, row: CelebrationWithPeople, at: Date): Promise<never> {
    const status = statusOf(error);
    if (status >= 400 && status < 500) await unclaimSharing(db, row.id, at);
    else await tellShared(db, row, at);
    throw error;
  }

  function cardOf({ mentorshipId, kind, count }: CelebrationWithPeople, language: string): Card {
    const what = { kind: kind as CelebrationKind, count };
    const { heading, text, open } = shareCelebration(language, what);
    const url = deepLink(config.clientId, `mentorships/${mentorshipId}`);
    return { heading, text, action: { title: open, url } };
  }
}

const postedAlready = () => new ProblemError(409, 'This has been posted to your chat already.');
const perhaps = 'It may have been posted: look at your chat.';
const ofChats = {
  closed:
    'Microsoft 365 does not let Accord post to your chat. It may be that you have no Teams, or that your organisation has not agreed to it.',
  changed: 'Your chat was changed meanwhile. Try again.',
};
