import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { expectWithin, weigh } from '../support/weigh.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

/** Gzipped JavaScript, in kilobytes, that may be loaded before the first screen can be used. */
const limit = 200;

describe.skipIf(!browser)('the first load', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it(`takes at most ${limit} KB of gzipped JavaScript to the first screen in Teams`, async (context) => {
    const { tab } = await open(miraWorld());
    await tab.getByText(/in 2 days/).waitFor();
    const weights = await weigh(tab);
    // What listens for changes is fetched once the first screen stands; here it may be there already.
    for (const name of weights.keys()) if (name.startsWith('stream-')) weights.delete(name);
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const names = [...weights.keys()].join(' ');
    expect(names).toMatch(/index-.*teams-/);
    expect(names, 'the sign-in of the plain browser').not.toMatch(/browser-/);
    expectWithin(limit, context, 'the tab', total);
  });
});
