import type { Browser, Locator } from 'playwright-core';

/** Who waits no longer than this is answered by Playwright at most 100 ms late; who waits longer, 500 ms. */
const shortMs = 2_400;
const usualMs = 10_000;

const acts = ['click', 'fill', 'press', 'focus', 'check', 'selectOption', 'textContent'] as const;

const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError';

let looksOften = false;

/**
 * Playwright looks again for what is awaited after 20, 50, 100, 100 and then every 500 ms, but where it is to
 * be patient for a short time, which keeps it at 100. So its locators wait a long time in short ones.
 */
export async function lookOften(browser: Browser): Promise<void> {
  if (looksOften) return;
  looksOften = true;
  const page = await browser.newPage();
  const locators: Locator = Object.getPrototypeOf(page.locator('html'));
  const waitFor = locators.waitFor;

  locators.waitFor = async function ({ timeout = usualMs, ...what } = {}) {
    const deadline = Date.now() + timeout;
    for (let left = timeout; ; left = deadline - Date.now()) {
      try {
        return await waitFor.call(this, { ...what, timeout: Math.max(1, Math.min(left, shortMs)) });
      } catch (error) {
        if (!isTimeout(error) || Date.now() >= deadline) throw error;
      }
    }
  };
  for (const name of acts) {
    const act = locators[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(locators, {
      async [name](this: Locator, ...args: unknown[]) {
        // Where it does not come, the act itself says so in its own words.
        await waitFor.call(this, { state: 'attached', timeout: shortMs }).catch(() => {});
        return act.apply(this, args);
      },
    });
  }
  await page.close();
}
