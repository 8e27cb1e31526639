import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const EXPOSED = 'Location, Retry-After, request-id, client-request-id, ETag';

/** Lets pages of the origins allowed call this server from a browser. */
export function allowOrigins(
  server: FastifyInstance,
  isAllowed: (origin: string) => boolean,
): void {
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { origin } = request.headers;
    if (!origin || !isAllowed(origin)) return;
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': EXPOSED,
      vary: 'Origin',
    });
    if (request.method !== 'OPTIONS') return;
    const wanted = request.headers['access-control-request-headers'];
    reply.headers({
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': wanted ?? '*',
      'access-control-max-age': '600',
    });
    return reply.code(204).send();
  });
}
