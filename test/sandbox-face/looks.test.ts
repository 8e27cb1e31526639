import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildPages } from '../support/pages.ts';
import { fetchPlayed } from './people.ts';

vi.setConfig({ testTimeout: 60_000 });

type Screen = {
  name: string;
  path: (userId: string) => string;
  ready: string;
  /** What is done before one looks. */
  act?: (page: Page) => Promise<void>;
};

const newAppointment = async (page: Page) => {
  await page.getByRole('button', { name: 'New event' }).first().click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
};

const SCREENS: Screen[] = [
  { name: 'landing', path: () => '/', ready: 'text=Try this' },
  { name: 'week', path: (id) => `/outlook/?user=${id}&view=week`, ready: '[data-entry]' },
  { name: 'agenda', path: (id) => `/outlook/?user=${id}&view=agenda`, ready: '[data-entry]' },
  {
    name: 'new appointment',
    path: (id) => `/outlook/?user=${id}&view=week`,
    ready: '[data-entry]',
    act: newAppointment,
  },
  {
    name: 'pane beside an appointment',
    path: (id) => `/outlook/?user=${id}&view=week`,
    ready: '[data-entry]',
    act: async (page) => {
      await newAppointment(page);
      await page.getByRole('button', { name: 'Mentor meeting' }).click();
      await page.getByRole('button', { name: 'Close Accord' }).waitFor();
    },
  },
  {
    name: 'mail',
    path: (id) => `/outlook/?user=${id}&app=mail&theme=contrast`,
    ready: 'text=The book I mentioned',
    act: (page) => page.getByRole('button', { name: /The book I mentioned/ }).click(),
  },
  { name: 'Teams', path: (id) => `/teams/?user=${id}`, ready: 'text=Accord does not answer' },
];
const LOOKS = [
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
] as const;

let browser: Browser;
let sandbox: Sandbox;
let axeSource: string;

beforeAll(async () => {
  await buildPages('sandbox');
  browser = await launchBrowser();
  // Port 9 answers nobody: the Teams page then shows what it has to say to that.
  sandbox = await createSandbox({ seed: 'demo', appUrl: 'http://localhost:9' });
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
}, 120_000);
afterAll(async () => {
  await sandbox?.close();
});

const cases = SCREENS.flatMap((screen) => LOOKS.map((look) => ({ ...screen, ...look })));

test.each(cases)(
  '$name at $width px, $colorScheme: axe finds nothing, nothing overflows',
  async (given) => {
    const { mentee } = await fetchPlayed(sandbox.url);
    const { width, height, colorScheme } = given;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    await page.goto(sandbox.url + given.path(mentee.id));
    await page.waitForSelector(given.ready, { timeout: 10_000 });
    await page.waitForLoadState('load');
    await given.act?.(page);
    // A tooltip beneath the pointer is none of the page's own words.
    await page.mouse.move(0, 0);
    await page.getByRole('tooltip').waitFor({ state: 'hidden' });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await context.close();
  },
);

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      // Only the app can answer for what is inside its frame.
      iframes: false,
    }),
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
}
