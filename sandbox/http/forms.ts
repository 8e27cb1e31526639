import type { FastifyInstance } from 'fastify';

/** Lets a server read HTML form bodies, as the OAuth endpoints receive them. */
export function readForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
}
