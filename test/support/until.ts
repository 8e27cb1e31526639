import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer satisfies, and returns it; throws with the last answer when it takes too long. */
export async function until<T>(
  ask: () => Promise<T> | T,
  satisfies: (answer: T) => boolean,
  { withinMs = 10_000, everyMs = 25 } = {},
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > deadline) {
      throw new Error(
        `not within ${withinMs} ms; the last answer: ${JSON.stringify(answer)?.slice(0, 1500)}`,
      );
    }
    await sleep(everyMs);
  }
}
