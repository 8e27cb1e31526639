import type { FastifyRequest } from 'fastify';
import { GraphError, statusOf } from '../graph/client.ts';
import { ProblemError } from './problem.ts';

/**
 * Does `work` with Microsoft 365 on behalf of somebody who waits for it. Where Microsoft refuses, they hear
 * in a sentence what that means for them, `closed` where it is not theirs to use, and the log has the rest.
 */
export async function throughMicrosoft<T>(
  request: FastifyRequest,
  work: () => Promise<T>,
  closed = 'Microsoft 365 does not let Accord use your calendar. It may be that you have no mailbox there, or that your organisation has not agreed to it.',
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const problem = problemOf(error, closed);
    const level = problem.statusCode >= 500 ? 'error' : 'info';
    request.log[level]({ err: error }, 'Microsoft 365 refused');
    throw problem;
  }
}

function problemOf(error: GraphError, closed: string): ProblemError {
  const status = statusOf(error);
  if (error.code === 'ErrorItemNotFound')
    return new ProblemError(409, 'Your calendar does not have this meeting any more.');
  if (status === 409 || status === 412)
    return new ProblemError(409, 'Your calendar was changed meanwhile. Try again.');
  // What Entra answers where nobody has consented comes by the name of its error.
  const isRefused = error.code === 'ResponseBodyError';
  if (isRefused || status === 401 || status === 403 || status === 404)
    return new ProblemError(502, closed);
  if (status === 429 || status === 503 || status === 504)
    return new ProblemError(503, 'Microsoft 365 is busy. Try again in a minute.');
  if (status === 0)
    return new ProblemError(
      503,
      'Microsoft 365 did not answer. Look at your calendar before you try again.',
    );
  return new ProblemError(502, 'Microsoft 365 could not do this.');
}
