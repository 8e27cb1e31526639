import type { FastifyInstance } from 'fastify';
import type { Tenant } from '../tenant.ts';

const EVENTS = ['calendar', 'activity', 'mail'];
const HEARTBEAT_MS = 20_000;

/** Server-sent events for the face: a mailbox changed, an activity arrived. */
export function streamRoutes(server: FastifyInstance, tenant: Tenant): void {
  const closers = new Set<() => void>();
  server.addHook('preClose', async () => {
    for (const close of closers) close();
  });
  server.get('/stream', (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    raw.write(': open\n\n');
    const listeners = EVENTS.map((name) => {
      const listener = (data: unknown) =>
        raw.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      tenant.stream.on(name, listener);
      return () => tenant.stream.off(name, listener);
    });
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS).unref();
    const close = () => {
      clearInterval(heartbeat);
      for (const stop of listeners) stop();
      closers.delete(close);
      raw.end();
    };
    closers.add(close);
    raw.on('close', close);
  });
}
