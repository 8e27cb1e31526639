import type { Browser, FrameLocator, Page } from 'playwright-core';
import { keepHere } from '../support/browser.ts';
import type { Demonstration } from './demonstration.ts';

export type Size = { width: number; height: number };

/** A browser of somebody's own: no page in it knows of the others. Nothing leaves the machine. */
export async function openBrowser(browser: Browser, viewport: Size = { width: 1280, height: 800 }) {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const strays = await keepHere(context);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, strays, errors };
}

/** Goes to somebody's Teams and resolves with the Accord tab in it. */
export async function openTeams(
  page: Page,
  { sandbox }: Demonstration,
  userId: string,
): Promise<FrameLocator> {
  await page.goto(`${sandbox.url}/teams/?user=${userId}`);
  const tab = page.frameLocator('iframe[title="Accord"]');
  await tab.getByRole('heading', { level: 1 }).waitFor();
  return tab;
}

/** Goes to somebody's Outlook, on the day of the next mentoring meeting, and opens that. */
export async function openNextMeeting(page: Page, demonstration: Demonstration, userId: string) {
  const { sandbox, nextMeeting } = demonstration;
  const day = nextMeeting.toISOString().slice(0, 10);
  await page.goto(`${sandbox.url}/outlook/?user=${userId}&day=${day}`);
  await page.locator('[data-entry]').filter({ hasText: 'Mentoring:' }).click();
  await page.getByRole('button', { name: 'Cancel meeting' }).waitFor();
}
