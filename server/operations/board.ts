import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BeforeHookResult, HookContext } from '@bull-board/api/typings/app';
import fastify from 'fastify';
import { type Queues, queueNames } from '../../platform/queues.ts';

/** What an operator may do besides looking: run again what has failed, run early what waits, put away what is settled. */
const acts = new Set([
  '/api/queues/:queueName/:jobId/retry',
  '/api/queues/:queueName/retry/:queueStatus',
  '/api/queues/:queueName/:jobId/promote',
  '/api/queues/:queueName/promote',
  '/api/queues/:queueName/:jobId/clean',
  '/api/queues/:queueName/job-schedulers/:schedulerId/run',
]);

/** Everything else would stop Accord's work, or make up some. */
function permit({ method, route, request }: HookContext): BeforeHookResult {
  const clears = route === '/api/queues/:queueName/clean/:queueStatus';
  const settled = clears && request.params.queueStatus === 'failed';
  const allow = method === 'get' || acts.has(route) || settled;
  return { allow, message: 'Accord looks after that by itself.' };
}

/**
 * Bull Board on Accord's queues, as a listener of Node's. It brings its pages, its parser and its answers to errors,
 * so it is an application of its own, and is loaded when somebody first looks at it.
 */
export async function openBoard(queues: Queues, basePath: string) {
  const { createBullBoard } = await import('@bull-board/api');
  const { BullMQAdapter } = await import('@bull-board/api/bullMQAdapter');
  const { FastifyAdapter } = await import('@bull-board/fastify');
  const serverAdapter = new FastifyAdapter().setBasePath(basePath);
  createBullBoard({
    queues: queueNames.map((name) => new BullMQAdapter(queues.queue(name))),
    serverAdapter,
    options: {
      uiConfig: { boardTitle: 'Accord: queues', hideDocsLink: true },
      handlerHooks: { before: permit },
    },
  });
  const app = fastify();
  await app.register(serverAdapter.registerPlugin(), { prefix: basePath });
  await app.ready();
  return {
    answer: (request: IncomingMessage, response: ServerResponse) => app.routing(request, response),
    close: () => app.close(),
  };
}
