import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Without a sandbox of its own, as in most containers. None of the package's own flags, which
 * turn off the same-origin checks that these tests are there to meet; and the test's stand-in for
 * Teams may frame a page on this machine, as the real one may not without asking.
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

/**
 * A Chromium: the one that npm brought (it is for Linux), or else one that is installed. Null,
 * and said so, where there is none.
 */
export const launchBrowser = async (): Promise<Browser | null> => {
  const packaged = process.platform === 'linux' ? await launchPackaged().catch(() => null) : null;
  const browser = packaged ?? (await launchInstalled());
  if (!browser)
    process.stderr.write('\n*** No Chromium found: the tests of the tab are SKIPPED ***\n\n');
  return browser;
};
