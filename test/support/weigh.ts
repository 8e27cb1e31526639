import { gzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { expect, type TestContext } from 'vitest';

/** What was weighed: gzipped JavaScript in kilobytes, and how much of it there may be. */
export type Weight = { what: string; kilobytes: number; limit: number };

declare module 'vitest' {
  export interface TaskMeta {
    /** For `npm run bench` to tell. */
    weight?: Weight;
  }
}

export const gzipped = (script: string | Buffer): number => gzipSync(script).length / 1000;

/** The gzipped kilobytes of each script that a page of ours has loaded, by its name; Microsoft's own are not ours. */
export async function weigh(frame: Frame): Promise<Map<string, number>> {
  const loaded = await frame.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const { origin } = new URL(frame.url());
  const isOurs = (url: URL) => url.origin === origin && url.pathname.endsWith('.js');
  const weights = new Map<string, number>();
  for (const url of loaded.map((each) => new URL(each)).filter(isOurs)) {
    const body = await (await frame.page().request.get(url.href)).body();
    weights.set(url.pathname.split('/').at(-1) ?? '', gzipped(body));
  }
  return weights;
}

/** Holds what was weighed to its limit, and notes both. */
export function expectWithin(limit: number, { task }: TestContext, what: string, weight: number) {
  task.meta.weight = { what, kilobytes: weight, limit };
  expect(weight, what).toBeLessThanOrEqual(limit);
}
