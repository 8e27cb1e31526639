import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';

/**
 * Server-sent events: `change` with what changed where, never with what it says. The stream ends when the
 * token does; the tab comes back with a new one.
 */
export function streamRoutes(app: FastifyInstance, { streams, now }: Context) {
  const description = 'Server-sent events: `event: change`, with a Change as its data.';
  const schema = { description, produces: ['text/event-stream'] };
  app.get('/api/stream', { schema, config: { access: 'signed-in' } }, (request, reply) => {
    const { person, identity } = callerOf(request);
    const stream = reply.hijack().raw;
    stream.writeHead(200, {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    } as Record<string, string>);
    stream.write('retry: 1000\n\n');
    const left = identity.exp * 1000 - now().getTime();
    const ending = setTimeout(() => stream.end(), Math.max(left, 0));
    stream.once('close', () => clearTimeout(ending));
    streams.add(person.id, stream);
  });
}
