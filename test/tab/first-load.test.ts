import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

/** Gzipped JavaScript, in kilobytes, that may be loaded before the first screen can be used. */
const limit = 200;

/** The gzipped kilobytes of each script that has been loaded, by its name. */
const weigh = async (page: Page, tab: Frame): Promise<Map<string, number>> => {
  const urls = await tab.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const weights = new Map<string, number>();
  for (const url of urls.filter((each) => new URL(each).pathname.endsWith('.js'))) {
    const body = await (await page.request.get(url)).body();
    weights.set(new URL(url).pathname.slice('/assets/'.length), gzipSync(body).length / 1000);
  }
  return weights;
};

describe.skipIf(!browser)('the first load', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it(`takes at most ${limit} KB of gzipped JavaScript to the first screen in Teams`, async () => {
    const { tab, page } = await open(miraWorld());
    await tab.getByText(/in 2 days/).waitFor();
    const weights = await weigh(page, tab);
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    process.stdout.write(`first load: ${total.toFixed(1)} KB in ${weights.size} scripts\n`);
    const names = [...weights.keys()].join(' ');
    expect(names).toMatch(/index-.*teams-/);
    expect(names, 'the sign-in of the plain browser').not.toMatch(/browser-/);
    expect(total).toBeLessThanOrEqual(limit);
  });
});
