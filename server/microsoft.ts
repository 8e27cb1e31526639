import type { FastifyRequest } from 'fastify';
import { GraphError, statusOf } from '../graph/client.ts';
import { ProblemError } from './problem.ts';

/** What somebody hears where Microsoft refuses. */
export type Sentences = {
  /** It is not theirs to use. */
  closed: string;
  /** Somebody else was quicker. */
  changed: string;
  /** There was no answer, so that nobody knows whether it was done. */
  silent: string;
  /** The same where the answer was a fault of Microsoft's; without it they hear of the fault. */
  unsure?: string;
};

const ofCalendars: Sentences = {
  closed:
    'Microsoft 365 does not let Accord use your calendar. It may be that you have no mailbox there, or that your organisation has not agreed to it.',
  changed: 'Your calendar was changed meanwhile. Try again.',
  silent: 'Microsoft 365 did not answer. Look at your calendar before you try again.',
};

/**
 * Does `work` with Microsoft 365 on behalf of somebody who waits for it. Where Microsoft refuses, they hear
 * in a sentence what that means for them, and the log has the rest.
 */
export async function throughMicrosoft<T>(
  request: FastifyRequest,
  work: () => Promise<T>,
  sentences: Partial<Sentences> = {},
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const problem = problemOf(error, { ...ofCalendars, ...sentences });
    const level = problem.statusCode >= 500 ? 'error' : 'info';
    request.log[level]({ err: error }, 'Microsoft 365 refused');
    throw problem;
  }
}

function problemOf(error: GraphError, { closed, changed, silent, unsure }: Sentences) {
  const status = statusOf(error);
  if (error.code === 'ErrorItemNotFound')
    return new ProblemError(409, 'Your calendar does not have this meeting any more.');
  if (status === 409 || status === 412) return new ProblemError(409, changed);
  // What Entra answers where nobody has consented comes by the name of its error.
  const isRefused = error.code === 'ResponseBodyError';
  if (isRefused || status === 401 || status === 403 || status === 404)
    return new ProblemError(502, closed);
  if (unsure && status >= 500) return new ProblemError(502, unsure);
  if (status === 429 || status === 503 || status === 504)
    return new ProblemError(503, 'Microsoft 365 is busy. Try again in a minute.');
  if (status === 0) return new ProblemError(503, silent);
  return new ProblemError(502, 'Microsoft 365 could not do this.');
}
