import type { FastifyInstance, InjectOptions } from 'fastify';
import { z } from 'zod';
import { badRequest } from './errors.ts';
import { read } from './read.ts';

const LARGEST = 20;
const VERSION = '/graph/v1.0';

const batchSchema = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        id: z.string(),
        method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
        url: z.string(),
        headers: z.record(z.string(), z.string()).optional(),
        body: z.unknown().optional(),
        dependsOn: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});

type Part = z.infer<typeof batchSchema>['requests'][number];

/** Up to twenty requests in one. A request waits for those it depends on, and fails with them. */
export function batchRoutes(server: FastifyInstance): void {
  server.post('/$batch', async (request) => {
    const { requests } = read(batchSchema, request.body);
    if (requests.length > LARGEST) {
      throw badRequest(`Number of batch request steps exceeds the maximum value of ${LARGEST}.`);
    }
    const authorization = request.headers.authorization ?? '';
    const running = new Map<string, Promise<Answer>>();
    for (const part of requests) {
      // Only what stands before it can be waited for: there are no circles.
      const needed = (part.dependsOn ?? []).map((id) => running.get(id));
      running.set(part.id, answer(server, part, needed, authorization));
    }
    return { responses: await Promise.all(running.values()) };
  });
}

type Answer = { id: string; status: number; headers: Record<string, unknown>; body?: unknown };

async function answer(
  server: FastifyInstance,
  part: Part,
  needed: (Promise<Answer> | undefined)[],
  authorization: string,
): Promise<Answer> {
  const before = await Promise.all(needed);
  if (before.some((one) => !one || one.status >= 400)) {
    return { id: part.id, status: 424, headers: {}, body: { error: { code: 'FailedDependency' } } };
  }
  const headers = { 'content-type': 'application/json', ...part.headers, authorization };
  const options: InjectOptions = { method: part.method, url: `${VERSION}${part.url}`, headers };
  const response = await server.inject(
    part.body === undefined ? options : { ...options, payload: JSON.stringify(part.body) },
  );
  const { statusCode: status, payload } = response;
  const isJson = String(response.headers['content-type'] ?? '').includes('json');
  const body = isJson && payload ? JSON.parse(payload) : payload || undefined;
  return { id: part.id, status, headers: pick(response.headers), ...(body && { body }) };
}

function pick(headers: Record<string, unknown>): Record<string, unknown> {
  const kept = ['content-type', 'retry-after'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name)));
}
