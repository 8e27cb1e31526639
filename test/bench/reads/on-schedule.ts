import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Read } from './visits.ts';

/** How long a read took, in milliseconds from the moment at which it was to be sent. */
export type Taken = { route: string; ms: number };

/**
 * Sends reads to the API, so many a second, whatever becomes of those before: an answer that keeps others waiting
 * costs all of them. One that is not what it must be ends the measurement.
 */
export async function sendOnSchedule(
  url: string,
  reads: Read[],
  perSecond: number,
): Promise<Taken[]> {
  // First in, first out: no connection rests for so long that the server closes it as it is taken up again.
  const agent = new Agent({ keepAlive: true, scheduling: 'fifo' });
  const began = performance.now() + 10;
  try {
    return await Promise.all(
      reads.map(async (read, n) => {
        const due = began + (n * 1000) / perSecond;
        // A timer cuts off parts of milliseconds: nothing is sent before its time.
        await sleep(Math.ceil(due - performance.now()));
        const { status, text } = await answerTo(`${url}/api${read.path}`, read.token, agent);
        const ms = performance.now() - due;
        if (status !== 200 || !read.holds(JSON.parse(text)))
          throw new Error(`${read.path}: ${status} ${text.slice(0, 500)}`);
        return { route: read.route, ms };
      }),
    );
  } finally {
    agent.destroy();
  }
}

const answerTo = (url: string, token: string, agent: Agent) =>
  new Promise<{ status: number | undefined; text: string }>((done, fail) => {
    const headers = { authorization: `Bearer ${token}` };
    get(url, { agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => done({ status: answer.statusCode, text }));
      answer.on('error', fail);
    }).on('error', (cause) => fail(new Error(`${url} was not answered`, { cause })));
  });

/** What a share of the answers took at most. */
export function atMost(taken: Taken[], share: number): number {
  const times = taken.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.ceil(share * times.length) - 1] ?? 0;
}
