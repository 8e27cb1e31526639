import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/**
 * Without a sandbox of its own, as in most containers; and none of the package's own flags, which turn off
 * the same-origin checks that tests are there to meet. A stand-in for Teams may frame a page on this
 * machine, as the real one may not without asking.
 */
const args = ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'];

/** A Chromium: the one that npm brought (it is for Linux), or else one that is installed. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux') {
    return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
  }
  for (const channel of ['chrome', 'chromium', 'msedge']) {
    const browser = await chromium.launch({ channel }).catch(() => null);
    if (browser) return browser;
  }
  throw new Error('These tests need an installed Chrome, Chromium or Edge.');
}

const ofThisMachine = /^https?:\/\/(localhost|127\.0\.0\.1)(:|\/)/;
/** teams-js reads its list of trusted hosts there, and does without where it cannot. */
const expected = /^https:\/\/res\.cdn\.office\.net\//;

/** Lets nothing out of the machine. Resolves with a list that holds what tried, as it tries. */
export async function keepHere(context: BrowserContext): Promise<string[]> {
  const strays: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (ofThisMachine.test(url)) return route.continue();
    if (!expected.test(url)) strays.push(url);
    return route.abort();
  });
  return strays;
}
