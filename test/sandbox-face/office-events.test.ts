import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Known, knownKey, linkKeys } from '../../addin/outlook/known.ts';
import { buildEvents } from '../events/runtime.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildPages } from '../support/pages.ts';
import {
  composeWithPane,
  openOutlook,
  raiseStage,
  type Stage,
  startedPane,
} from './support/probe.ts';

vi.setConfig({ testTimeout: 60_000 });

const mentorshipId = '0197a000-0000-7000-8000-000000000001';

let browser: Browser;
let shipped: string;
let stage: Stage;

beforeAll(async () => {
  await buildPages('sandbox');
  [browser, shipped] = await Promise.all([launchBrowser(), buildEvents()]);
}, 120_000);
afterEach(() => stage.close());

describe("with Accord's own event handlers", () => {
  let page: Page;
  beforeEach(async () => {
    stage = await raiseStage(browser, shipped);
    const { mentee, mentor } = stage.played;
    const amara = { mentorshipId, name: 'Amara', mail: mentor.mail.toLowerCase() };
    const known: Known = {
      language: 'en',
      partners: [{ ...amara, meetingMinutes: 60, noticeHours: 24, nextBy: null }],
    };
    await stage.as.post(`/sandbox/people/${mentee.id}/settings`, { [knownKey]: known }, 'PUT');
    page = await openOutlook(browser, stage, mentee.id, '&view=day');
  });

  test('who invites the mentor alone is offered a mentor meeting, and the pane learns of which', async () => {
    await page.getByRole('button', { name: 'New event' }).first().click();
    await invite(page, 'Amara Okafor');
    const offer = page
      .getByRole('group')
      .filter({ hasText: 'Is this a mentor meeting with Amara?' });
    await offer.waitFor();
    await offer.getByRole('button', { name: 'Fill it in' }).click();
    const pane = await startedPane(page);
    const context = await pane.evaluate(() =>
      ask<string>((done) => compose().getInitializationContextAsync(done)),
    );
    expect(JSON.parse(context)).toEqual({ mentorshipId });

    await invite(page, 'Priya Raman');
    await offer.waitFor({ state: 'detached' });
  });

  test('a meeting shorter than agreed is sent only once one wants to', async () => {
    const { mentee } = stage.played;
    await linked(page);
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await send.click();
    const alert = page.getByRole('alertdialog');
    await alert.getByText('You agreed on 60 minutes; this meeting has 45.').waitFor();
    await alert.getByRole('button', { name: 'Don’t send' }).click();
    expect(await eventsOf(mentee.id)).toEqual([]);

    await send.click();
    await alert.getByRole('button', { name: 'Look at it again' }).click();
    await alert.waitFor({ state: 'detached' });
    const pane = await startedPane(page);
    expect(
      await pane.evaluate(() => ask((done) => compose().getInitializationContextAsync(done))),
    ).toBe(JSON.stringify({ mentorshipId }));

    await send.click();
    await alert.getByRole('button', { name: 'Send anyway' }).click();
    await expect.poll(() => eventsOf(mentee.id)).toHaveLength(1);
  });

  test('a mentor meeting that is moved too late says so while it is moved', async () => {
    await linked(page, new Date(Date.now() + 3_600_000).toISOString());
    await page.getByLabel(/^Start/).fill('23:45');
    await page
      .getByText('You agreed to give 24 hours of notice; this moves it with less.')
      .waitFor();
  });

  test('an Outlook that knows no such events sends without a word', async () => {
    const old = await openOutlook(browser, stage, stage.played.mentee.id, '&view=day&mailbox=1.9');
    await old.getByRole('button', { name: 'New event' }).first().click();
    await old.getByLabel(/^Subject/).fill('As ever');
    await invite(old, 'Amara Okafor');
    await old.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => eventsOf(stage.played.mentee.id)).toHaveLength(1);
  });
});

test('a handler that takes its time holds nobody up', async () => {
  const slow = `Office.actions.associate('onNewAppointment', (event) => event.completed());
    Office.actions.associate('onAttendeesChanged', (event) => event.completed());
    Office.actions.associate('onSend', () => {});`;
  stage = await raiseStage(browser, slow);
  const page = await openOutlook(browser, stage, stage.played.mentee.id, '&view=day');
  await page.getByRole('button', { name: 'New event' }).first().click();
  await page.getByLabel(/^Subject/).fill('Patience');
  await invite(page, 'Amara Okafor');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Accord is taking longer than expected.').waitFor();
  await page.getByRole('button', { name: 'Send anyway' }).click();
  await expect.poll(() => eventsOf(stage.played.mentee.id)).toHaveLength(1);
});

async function invite(page: Page, name: string) {
  await page.getByRole('combobox', { name: 'Invite' }).click();
  await page.keyboard.type(name.slice(0, 5));
  await page.getByRole('option', { name }).click();
}

/** A new appointment with the mentor, linked to the mentorship as the pane does it. */
async function linked(page: Page, plannedStart?: string) {
  const pane = await composeWithPane(page);
  const properties = {
    [linkKeys.mentorshipId]: mentorshipId,
    [linkKeys.plannedStart]: plannedStart,
  };
  await pane.evaluate(
    async ({ properties, mail }) => {
      const item = compose();
      await ask((done) => item.subject.setAsync('Mentoring', done));
      await ask((done) => item.requiredAttendees.setAsync([mail], done));
      const kept = await ask<Office.CustomProperties>((done) =>
        item.loadCustomPropertiesAsync(done),
      );
      for (const [name, value] of Object.entries(properties)) if (value) kept.set(name, value);
      await ask((done) => kept.saveAsync(done));
    },
    { properties, mail: stage.played.mentor.mail },
  );
}

async function eventsOf(userId: string) {
  return (await stage.as.graph(userId, 'GET', '/me/events')).value;
}
