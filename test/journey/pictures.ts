import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { embeddedPostgres } from '../../platform/embedded-postgres.ts';
import { migrate } from '../../platform/migrations.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildPages } from '../support/pages.ts';
import { type Demonstration, startDemonstration } from './demonstration.ts';
import { openBrowser, openNextMeeting, openTeams } from './screens.ts';

/** `npm run pictures`: takes the README's pictures from the running program; `-- year` takes that one alone. */
const asked = process.argv.slice(2);
const folder = resolve(import.meta.dirname, '../../docs/pictures');
const mostBytes = 300_000;
/** Until colours have changed and what slides in has come to rest. */
const settleMs = 600;

async function keep(name: string, picture: Buffer) {
  const file = join(folder, name);
  await writeFile(file, picture);
  const { size } = await stat(file);
  process.stdout.write(`${name}: ${Math.round(size / 1000)} KB\n`);
  if (size > mostBytes) throw new Error(`${name} is larger than ${mostBytes} bytes`);
}

/** Jonas cancels the next meeting while Amara looks at their mentorship; both screens, side by side. */
async function alertPicture(browser: Browser, demonstration: Demonstration) {
  const { ids } = demonstration;
  const size = { width: 1040, height: 820 };
  const outlook = await openBrowser(browser, size);
  const teams = await openBrowser(browser, size);
  const tab = await openTeams(teams.page, demonstration, ids.mentor);
  await tab.getByRole('link', { name: 'Jonas Lindqvist' }).click();
  await openNextMeeting(outlook.page, demonstration, ids.mentee);
  await outlook.page.getByRole('button', { name: 'Cancel meeting' }).click();
  const send = outlook.page.getByRole('button', { name: 'Send cancellation' });
  await send.hover();
  const cancelling = await outlook.page.screenshot();
  await send.click();
  await tab.getByRole('heading', { name: /called off 2 meetings/ }).waitFor();
  await teams.page
    .getByText(/has cancelled 2 meetings/)
    .first()
    .waitFor();
  await teams.page.waitForTimeout(settleMs);
  const sides = [cancelling, await teams.page.screenshot()];
  await keep('alert.png', await sideBySide(browser, sides));
  await outlook.context.close();
  await teams.context.close();
}

/** Two pictures on one page, each with who is looking above it. */
async function sideBySide(browser: Browser, sides: Buffer[]): Promise<Buffer> {
  const captions = ['Jonas, in Outlook, cancels…', '…and Amara, in Teams, knows.'];
  const figures = sides.map(
    (picture, index) =>
      `<figure><figcaption>${captions[index]}</figcaption>
       <img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 1640, height: 720 } });
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #eceaf4;
      font: 600 19px "Segoe UI", system-ui, sans-serif; color: #242424; width: max-content; }
    figure { margin: 0; } figcaption { margin: 0 4px 12px; }
    img { display: block; width: 784px; border-radius: 8px; box-shadow: 0 4px 18px #0003; }
  </style>${figures.join('')}`);
  const picture = await page.locator('body').screenshot();
  await page.close();
  return picture;
}

/** Amara's mentorship with Jonas, in each of Teams' themes, and on a narrow screen. */
async function tabPictures(browser: Browser, demonstration: Demonstration) {
  const wide = await openBrowser(browser, { width: 1180, height: 860 });
  await openMentorship(wide.page, demonstration);
  const themes = { light: 'Light', dark: 'Dark', contrast: 'High contrast' };
  for (const [name, label] of Object.entries(themes)) {
    await wide.page.getByRole('button', { name: /^Theme/ }).click();
    await wide.page.getByRole('menuitemradio', { name: label, exact: true }).click();
    await wide.page.waitForTimeout(settleMs);
    await keep(`tab-${name}.png`, await wide.page.screenshot());
  }
  await wide.context.close();

  const narrow = await openBrowser(browser, { width: 390, height: 844 });
  await openMentorship(narrow.page, demonstration);
  await keep('tab-narrow.png', await narrow.page.screenshot());
  await narrow.context.close();
}

async function openMentorship(page: Page, demonstration: Demonstration) {
  const tab = await openTeams(page, demonstration, demonstration.ids.mentor);
  await tab.getByRole('link', { name: 'Jonas Lindqvist' }).click();
  await tab.getByRole('heading', { name: 'Your rhythm' }).waitFor();
}

/** Jonas writes an appointment in Outlook, with Accord beside it. */
async function outlookPicture(browser: Browser, { sandbox, ids }: Demonstration) {
  const { page, context } = await openBrowser(browser, { width: 1280, height: 860 });
  await page.goto(`${sandbox.url}/outlook/?user=${ids.mentee}`);
  await page.getByRole('button', { name: 'New event' }).first().click();
  await page.getByRole('button', { name: 'Mentor meeting' }).click();
  const pane = page.frameLocator('iframe[title="Accord"]');
  await pane.getByRole('button', { name: 'Fill it in' }).click();
  await pane.getByRole('region', { name: 'Filled in' }).waitFor();
  await pane.getByRole('radio', { name: /–/ }).first().waitFor();
  await page.waitForTimeout(settleMs);
  await keep('outlook.png', await page.screenshot());
  await context.close();
}

/** What lies behind Amara and Jonas after a year. */
async function yearPicture(browser: Browser, demonstration: Demonstration) {
  const { page, context } = await openBrowser(browser, { width: 1180, height: 1280 });
  const tab = await openTeams(page, demonstration, demonstration.ids.mentor);
  // The feed of a year, looked at: nothing in it is new then.
  const feed = page.getByRole('button', { name: /^Activity/ });
  await feed.click();
  await feed.click();
  await tab.getByRole('link', { name: 'Jonas Lindqvist' }).click();
  await tab.getByRole('link', { name: 'Timeline', exact: true }).click();
  await tab.getByRole('list', { name: 'Month by month' }).waitFor();
  await page.waitForTimeout(settleMs);
  await keep('year.png', await page.screenshot());
  await context.close();
}

/** Runs `work` beside a database of its own, of which nothing is left afterwards. */
async function withDatabase(work: (url: string) => Promise<void>) {
  const home = await mkdtemp(join(tmpdir(), 'accord-pictures-'));
  // Where this runs as root, PostgreSQL runs as nobody, who must get in.
  await chmod(home, 0o755);
  const postgres = await embeddedPostgres(home);
  try {
    await migrate(postgres.url);
    await work(postgres.url);
  } finally {
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  }
}

type Picture = (browser: Browser, demonstration: Demonstration) => Promise<void>;
const ofWeeks: [string, Picture][] = [
  ['outlook', outlookPicture],
  ['alert', alertPicture],
  ['tab', tabPictures],
];
const ofYear: [string, Picture][] = [['year', yearPicture]];

/** Takes those that were asked for, or all, of one demonstration. */
async function takePictures(pictures: [string, Picture][], { year = false } = {}) {
  const wanted = pictures.filter(([name]) => asked.length === 0 || asked.includes(name));
  if (wanted.length === 0) return;
  await withDatabase(async (databaseUrl) => {
    const demonstration = await startDemonstration(databaseUrl, { year });
    const browser = await launchBrowser();
    try {
      for (const [, take] of wanted) await take(browser, demonstration);
    } finally {
      await browser.close();
      await demonstration.close();
    }
  });
}

const names = [...ofWeeks, ...ofYear].map(([name]) => name);
const unknown = asked.find((name) => !names.includes(name));
if (unknown) throw new Error(`${unknown}: not a picture; there are ${names.join(', ')}`);
await mkdir(folder, { recursive: true });
await buildPages('tab');
await buildPages('sandbox');
await takePictures(ofWeeks);
await takePictures(ofYear, { year: true });
