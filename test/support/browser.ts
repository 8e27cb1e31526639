import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { lookOften } from './look-often.ts';

/**
 * Without a sandbox of its own, as in most containers; and none of the package's own flags, which turn off
 * the same-origin checks that tests are there to meet. A stand-in for Teams may frame a page on this
 * machine, as the real one may not without asking.
 */
const args = ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'];

const launchPackaged = async () =>
  chromium.launch({ executablePath: await sparticuz.executablePath(), args });

const launchInstalled = async () => {
  for (const channel of ['chromium', 'chrome', 'msedge']) {
    const browser = await chromium.launch({ channel }).catch(() => null);
    if (browser) return browser;
  }
  return null;
};

let running: Browser | null = null;

/**
 * A Chromium: the one that npm brought (it is for Linux), or else one that is installed. Null, and said so,
 * where there is none. Test files that share a process share it, and leave it open.
 */
export async function findBrowser(): Promise<Browser | null> {
  if (running?.isConnected()) return running;
  const packaged = process.platform === 'linux' ? await launchPackaged().catch(() => null) : null;
  running = packaged ?? (await launchInstalled());
  if (!running)
    process.stderr.write('\n*** No Chromium found: the tests of the tab are SKIPPED ***\n\n');
  if (running) await lookOften(running);
  return running;
}

/** As `findBrowser`, for tests that say nothing without one. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await findBrowser();
  if (!browser) throw new Error('These tests need an installed Chrome, Chromium or Edge.');
  return browser;
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
