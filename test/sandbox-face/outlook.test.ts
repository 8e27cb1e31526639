import { DateTime } from 'luxon';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildPages } from '../support/pages.ts';
import { fetchPlayed, type Played } from './people.ts';

vi.setConfig({ testTimeout: 60_000 });

const SUBJECT = 'Mentoring: first steps';
/** Far enough ahead that no run of the tests ever makes it the past; in Berlin it is winter time. */
const DAY = DateTime.now().plus({ years: 1 }).set({ month: 2, day: 10 }).toISODate() as string;

let browser: Browser;
let sandbox: Sandbox;
let played: Played;

beforeAll(async () => {
  await buildPages('sandbox');
  browser = await launchBrowser();
}, 120_000);

beforeEach(async () => {
  sandbox = await createSandbox({ seed: 'people' });
  played = await fetchPlayed(sandbox.url);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await sandbox.close();
});

test('a meeting is made, seen by who is invited, moved, declined and cancelled', async () => {
  const { mentee, mentor, manager } = played;
  const mine = await openOutlook(mentee.id);
  const theirs = await openOutlook(mentor.id);

  await createMeeting(mine, [mentor.displayName, manager.displayName]);
  // Ten o'clock in Berlin is nine in London: each sees the meeting on their own clock.
  await entry(mine, '10:00').waitFor();
  await entry(theirs, '09:00').waitFor();
  const created = await lastAct('created');
  expect(created).toMatchObject({
    byUserId: mentee.id,
    subject: SUBJECT,
    categories: ['Mentoring'],
  });
  expect(new Date(created.start).toISOString()).toBe(`${DAY}T09:00:00.000Z`);
  expect(new Date(created.end).toISOString()).toBe(`${DAY}T09:45:00.000Z`);
  expect(created.attendeeIds).toEqual(expect.arrayContaining([mentor.id, manager.id]));

  await entry(mine, '10:00').click();
  await mine.getByRole('button', { name: 'Edit' }).click();
  await mine.getByLabel(/^Start/).fill('15:30');
  await mine.getByRole('button', { name: 'Send' }).click();
  await entry(theirs, '14:30').waitFor();
  expect(new Date((await lastAct('moved')).start).toISOString()).toBe(`${DAY}T14:30:00.000Z`);

  await entry(theirs, '14:30').click();
  await theirs.getByRole('button', { name: 'Decline' }).click();
  await theirs.getByLabel(/^Note/).fill('I am travelling.');
  await theirs.getByRole('button', { name: 'Decline' }).click();
  await entry(theirs, '14:30').waitFor({ state: 'detached' });
  expect(await lastAct('declined')).toMatchObject({ byUserId: mentor.id });

  await entry(mine, '15:30').click();
  await mine.getByRole('listitem').filter({ hasText: 'Amara' }).getByText('Declined').waitFor();
  const others = await openOutlook(manager.id);
  await mine.getByRole('button', { name: 'Cancel meeting' }).click();
  await mine.getByRole('button', { name: 'Send cancellation' }).click();
  await entry(mine, '15:30').waitFor({ state: 'detached' });
  expect(await lastAct('cancelled')).toMatchObject({ byUserId: mentee.id });

  const cancelled = others.getByRole('button', { name: /^Canceled: .*, cancelled$/ });
  await cancelled.click();
  await others.getByRole('button', { name: 'Remove from calendar' }).click();
  await cancelled.waitFor({ state: 'detached' });
});

test('an attendee proposes another time, and the organizer takes it', async () => {
  const { mentee, mentor } = played;
  const mine = await openOutlook(mentee.id);
  await createMeeting(mine, [mentor.displayName]);

  const theirs = await openOutlook(mentor.id);
  await entry(theirs, '09:00').click();
  await theirs.getByRole('button', { name: 'Tentative', exact: true }).click();
  await theirs.getByLabel('Propose a new time').check();
  await theirs.getByLabel(/^Day/).fill(DAY);
  await theirs.getByLabel(/^Start/).fill('16:00');
  await theirs.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => acts('tentative')).toHaveLength(1);

  await entry(mine, '10:00').click();
  await mine.getByRole('button', { name: 'Move it there' }).click();
  await entry(mine, '17:00').waitFor();
  await entry(theirs, '16:00').waitFor();
});

test('of a weekly series one event or all are cancelled', async () => {
  const { mentee, mentor } = played;
  const mine = await openOutlook(mentee.id, 'agenda');
  await createMeeting(mine, [mentor.displayName], 'Weekly, 4 times');
  await expect.poll(() => mine.getByRole('button', { name: SUBJECT }).count()).toBe(2);

  await mine.getByRole('button', { name: SUBJECT }).first().click();
  await cancel(mine, 'This event');
  await expect.poll(() => mine.getByRole('button', { name: SUBJECT }).count()).toBe(1);

  await mine.getByRole('button', { name: SUBJECT }).click();
  await cancel(mine, 'The series');
  await mine.getByText('Nothing in these two weeks').waitFor();
});

test('what Graph refuses is said, and what was typed stays', async () => {
  const page = await openOutlook(played.mentee.id);
  await page.route('**/graph/v1.0/me/events', (route) =>
    route.fulfill({ status: 403, json: { error: { code: 'X', message: 'Access is denied.' } } }),
  );
  await createMeeting(page, [played.mentor.displayName]);
  await page.getByText('Access is denied.').waitFor();
  expect(await page.getByLabel(/^Subject/).inputValue()).toBe(SUBJECT);
});

async function openOutlook(userId: string, view = 'day'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${sandbox.url}/outlook/?user=${userId}&day=${DAY}&view=${view}`);
  await page.getByRole('button', { name: 'New event' }).first().waitFor();
  return page;
}

/** Asks for a mentoring meeting of 45 minutes at ten in the morning of the shown day. */
async function createMeeting(page: Page, guests: string[], repeat?: string) {
  await page.getByRole('button', { name: 'New event' }).first().click();
  await page.getByLabel(/^Subject/).fill(SUBJECT);
  for (const guest of guests) {
    await page.getByRole('combobox', { name: 'Invite' }).click();
    await page.keyboard.type(guest.slice(0, 5));
    await page.getByRole('option', { name: guest }).click();
  }
  await page.getByLabel(/^Start/).fill('10:00');
  await choose(page, 'Category', 'Mentoring');
  if (repeat) await choose(page, 'Repeat', repeat);
  await page.getByRole('button', { name: 'Send' }).click();
}

async function choose(page: Page, field: string, option: string) {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

async function cancel(page: Page, scope: 'This event' | 'The series') {
  await page.getByLabel(scope).check();
  await page.getByRole('button', { name: 'Cancel meeting' }).click();
  await page.getByRole('button', { name: 'Send cancellation' }).click();
}

/** The meeting in the calendar, by the time at which it starts there. */
const entry = (page: Page, time: string) =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${SUBJECT}.* ${time} – `) });

type Act = {
  act: string;
  byUserId: string;
  subject: string;
  categories: string[];
  start: string;
  end: string;
  attendeeIds: string[];
};

async function acts(act: string): Promise<Act[]> {
  const response = await fetch(`${sandbox.url}/sandbox/truth`);
  return ((await response.json()) as Act[]).filter((one) => one.act === act);
}

async function lastAct(act: string): Promise<Act> {
  const last = (await acts(act)).at(-1);
  if (!last) throw new Error(`Nothing was ${act}.`);
  return last;
}
