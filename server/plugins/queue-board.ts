import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { claim } from '../../mentoring/events/store.ts';
import type { Context } from '../context.ts';
import { openBoard } from '../operations/board.ts';
import { expired, goOn } from '../operations/pages.ts';
import { type Passes, sessionSeconds } from '../operations/passes.ts';
import { ProblemError } from '../problem.ts';

const board = '/operations/queues';
const cookieName = 'accord-operations';

/** An operator's window on the queues: it opens with a code, once, and then has a cookie for a quarter of an hour. */
export const queueBoard =
  ({ config, db, log, queues }: Context, passes: Passes) =>
  async (app: FastifyInstance) => {
    const { origin, protocol } = new URL(config.publicUrl);
    let opened: ReturnType<typeof openBoard> | undefined;
    app.addHook('onClose', async () => (await opened)?.close());
    await app.register(cookie);
    app.addHook('onRequest', async (_request, reply) => {
      const policy = String(reply.getHeader('content-security-policy'))
        .replace(/frame-ancestors [^;]*/, "frame-ancestors 'none'")
        // The board's one page names its own base.
        .replace(/base-uri [^;]*/, "base-uri 'self'");
      reply.headers({ 'content-security-policy': policy, 'cache-control': 'no-store' });
    });

    app.get<{ Querystring: { code?: string } }>(
      '/operations/session',
      { schema: { hide: true }, config: { access: 'public' } },
      async (request, reply) => {
        const code = await passes.read('code', request.query.code);
        if (!code || !(await claim(db, code.jti, 'operations-session'))) return expired(reply);
        reply.setCookie(cookieName, await passes.make('session', code.sub), {
          path: '/operations',
          maxAge: sessionSeconds,
          httpOnly: true,
          sameSite: 'strict',
          secure: protocol === 'https:',
        });
        return goOn(reply, board);
      },
    );

    for (const url of [board, `${board}/*`]) {
      app.route({
        method: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'],
        url,
        schema: { hide: true },
        config: { access: 'operators' },
        // The board reads the request itself, so nothing of it may be read before.
        onRequest: [admit, show],
        handler: () => {},
      });
    }

    async function admit(request: FastifyRequest, reply: FastifyReply) {
      const { method, headers, cookies, url } = request;
      const session = await passes.read('session', cookies[cookieName]);
      if (!session) return expired(reply);
      if (method === 'GET' || method === 'HEAD') return;
      if (headers.origin !== origin) throw new ProblemError(403, 'This was asked from elsewhere.');
      log.info({ operator: session.sub, method, path: url.split('?')[0] }, 'an operator acts');
    }

    async function show(request: FastifyRequest, reply: FastifyReply) {
      opened ??= openBoard(queues, board);
      const { answer } = await opened;
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      reply.hijack();
      answer(request.raw, reply.raw);
    }
  };
