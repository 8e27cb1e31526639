import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Demonstration } from './demonstration.ts';
import { openNextMeeting, openTeams } from './screens.ts';
import { setStage } from './stage.ts';

const limitMs = 2_000;

const { open, leave, demonstration: shown } = setStage();
let demonstration: Demonstration;
beforeAll(() => {
  demonstration = shown();
});
afterEach(leave);

/** Counts how often a page, or a frame in it, is loaded from now on. */
function countLoads(page: Page) {
  let loads = 0;
  page.on('domcontentloaded', () => loads++);
  page.on('framenavigated', () => loads++);
  return () => loads;
}

it('Jonas cancels in Outlook, and Amara’s tab in Teams tells her at once', {
  timeout: 60_000,
}, async () => {
  const { ids } = demonstration;
  const [outlook, teams] = [await open(), await open()];
  const tab = await openTeams(teams, demonstration, ids.mentor);
  await tab.getByRole('link', { name: 'Jonas Lindqvist' }).click();
  await tab.getByText('the ledger proposal, second try').waitFor();
  const alert = tab.getByRole('heading', { name: 'Jonas called off 2 meetings in a row' });
  expect(await alert.count()).toBe(0);

  await demonstration.heard();
  await openNextMeeting(outlook, demonstration, ids.mentee);
  await outlook.getByRole('button', { name: 'Cancel meeting' }).click();
  const loads = countLoads(teams);
  const before = performance.now();
  await outlook.getByRole('button', { name: 'Send cancellation' }).click();
  await alert.waitFor();
  const took = performance.now() - before;
  process.stdout.write(`from the click in Outlook to the alert in Teams: ${took.toFixed(0)} ms\n`);
  expect(took).toBeLessThan(limitMs);
  expect(loads()).toBe(0);

  // Besides, Teams itself says so, when she has rested from the message before.
  await demonstration.heard();
  await teams
    .getByText(/^Jonas Lindqvist has cancelled 2 meetings lately\./)
    .first()
    .waitFor();

  const card = tab.getByRole('article').filter({ has: alert });
  await card.getByRole('button', { name: 'Acknowledge' }).click();
  await card.getByText('Acknowledged').waitFor();
  await teams.reload();
  await tab.getByRole('link', { name: 'Jonas Lindqvist' }).click();
  await card.getByText('Acknowledged').waitFor();
});

it('somebody asks for a mentor in a plain browser, and both see the answer live', {
  timeout: 60_000,
}, async () => {
  const { url, tenant } = demonstration;
  const [mentee, mentor] = [await tenant.person('Ananya'), await tenant.person('Fatima')];
  const [plain, teams] = [await open(), await open()];
  const tab = await openTeams(teams, demonstration, mentor.id);
  await tab.getByRole('heading', { name: 'Welcome to Accord' }).waitFor();

  await plain.goto(`${url}/`);
  await plain.getByRole('button', { name: mentee.displayName }).click();
  await plain.getByRole('link', { name: 'Ask someone to be your mentor' }).click();
  await plain.getByRole('combobox', { name: 'Who' }).pressSequentially('Fati');
  await plain.getByRole('option', { name: mentor.displayName }).click();
  await plain
    .getByRole('textbox', { name: 'Why Fatima' })
    .fill('You say no, and people thank you.');
  await plain.getByRole('textbox', { name: 'What you hope to learn' }).fill('To do that.');
  const loads = countLoads(teams);
  await plain.getByRole('button', { name: 'Send request' }).click();
  await plain.getByText('Waiting for Fatima’s answer').waitFor();

  const request = tab.getByRole('article', { name: 'Ananya asks you to be their mentor' });
  await request.getByText('You say no, and people thank you.').waitFor();
  await request.getByRole('button', { name: 'Accept' }).click();
  await tab.getByRole('link', { name: mentee.displayName }).waitFor();
  await plain.getByText('Waiting for Fatima’s answer').waitFor({ state: 'detached' });
  await plain.getByText(/^You are the mentee since/).waitFor();
  expect(loads()).toBe(0);
  await teams
    .getByText(/would like to start a mentorship with you/)
    .first()
    .waitFor();
});
