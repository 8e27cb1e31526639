import type { Browser, Frame, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { buildPages } from '../support/pages.ts';
import { openOutlook, raiseStage, type Stage, startedPane } from './support/probe.ts';

vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await buildPages('sandbox');
  browser = await launchBrowser();
}, 120_000);
beforeEach(async () => {
  stage = await raiseStage(browser);
});
afterEach(() => stage.close());

test('an attendee’s add-in reads the appointment, and keeps things in their own copy', async () => {
  const { mentee, mentor } = stage.played;
  const start = soon();
  await stage.as.schedule(mentee, {
    subject: 'Mentoring: aims',
    start,
    attendees: [mentor],
    body: { contentType: 'html', content: '<p>One</p><p>Two &amp; three</p>' },
  });
  const page = await openCalendar(mentor.id);
  await open(page, /^Mentoring: aims/);
  const pane = await startedPane(page);
  const read = await pane.evaluate(async () => {
    const item = Office.context.mailbox.item as unknown as Office.AppointmentRead;
    await ask((done) => item.categories.addAsync(['Mentoring'], done));
    const kept = await ask<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done));
    kept.set('seen', 'yes');
    await ask((done) => kept.saveAsync(done));
    const { itemType, itemId, subject, organizer, requiredAttendees, seriesId } = item;
    return {
      ...{ itemType, itemId, subject, organizer, requiredAttendees, seriesId },
      start: item.start.toISOString(),
      text: await ask((done) => item.body.getAsync(Office.CoercionType.Text, done)),
      unknown: await ask((done) => item.categories.addAsync(['Nonsense'], done)).catch(String),
      restId: Office.context.mailbox.convertToRestId(itemId, Office.MailboxEnums.RestVersion.v2_0),
    };
  });
  expect(read).toMatchObject({
    itemType: 'appointment',
    subject: 'Mentoring: aims',
    start: start.toISOString(),
    organizer: { emailAddress: mentee.mail },
    requiredAttendees: [{ emailAddress: mentor.mail, displayName: mentor.displayName }],
    seriesId: null,
    text: 'One\nTwo & three',
    unknown: expect.stringContaining('InvalidCategory'),
  });
  const own = await stage.as.graph(mentor.id, 'GET', `/me/events/${read.restId}`);
  expect(own.categories).toEqual(['Mentoring']);
  expect((await eventsOf(mentee.id))[0].categories).toEqual([]);

  await page.keyboard.press('Escape');
  await open(page, /^Mentoring: aims/);
  const again = await startedPane(page);
  const seen = await again.evaluate(async () => {
    const { item } = Office.context.mailbox;
    return (
      await ask<Office.CustomProperties>((done) => item?.loadCustomPropertiesAsync(done))
    ).get('seen');
  });
  expect(seen).toBe('yes');
});

test('one of a series names its series; its organizer opens it to write', async () => {
  const { mentee, mentor } = stage.played;
  const start = soon();
  await stage.as.schedule(mentee, { start, attendees: [mentor], recurrence: daily(start) });
  const theirs = await openCalendar(mentor.id);
  await open(theirs, /^Mentoring/);
  const ids = await (await startedPane(theirs)).evaluate(() => {
    const { itemId, seriesId } = Office.context.mailbox.item as unknown as Office.AppointmentRead;
    return { itemId, seriesId };
  });
  expect(ids.seriesId).toBeTruthy();
  expect(ids.seriesId).not.toBe(ids.itemId);

  const own = await openCalendar(mentee.id);
  await open(own, /^Mentoring/);
  const pane = await startedPane(own);
  const kind = await pane.evaluate(async () => ({
    hasId: Boolean(await ask((done) => compose().getItemIdAsync(done))),
    series: Boolean(compose().seriesId),
    subject: await ask((done) => compose().subject.getAsync(done)),
  }));
  expect(kind).toEqual({ hasId: true, series: true, subject: 'Mentoring' });
});

test('a mail is read with the pane beside it; a pinned pane follows to the next', async () => {
  const { mentee, mentor } = stage.played;
  const mail = (subject: string, content: string) =>
    stage.as.graph(mentee.id, 'POST', '/me/sendMail', {
      message: {
        subject,
        body: { contentType: 'html', content },
        toRecipients: [{ emailAddress: { address: mentor.mail } }],
      },
    });
  await mail('First words', '<p>Hello</p>');
  const page = await openOutlook(browser, stage, mentor.id, '&app=mail');
  await page.getByRole('button', { name: /First words/ }).click();
  await page.getByRole('button', { name: 'Accord', exact: true }).click();
  const pane = await startedPane(page);
  expect(await readMail(pane)).toMatchObject({
    itemType: 'message',
    subject: 'First words',
    from: { emailAddress: mentee.mail, displayName: mentee.displayName },
    text: 'Hello',
  });
  await pane.evaluate(() =>
    ask((done) =>
      Office.context.mailbox.addHandlerAsync(
        Office.EventType.ItemChanged,
        (event: (typeof heard)[0]) => heard.push(event),
        done,
      ),
    ),
  );

  await page.getByRole('button', { name: 'Pin' }).click();
  // Told by the tenant, with nothing done on the page.
  await mail('Second thoughts', '<p>Again</p>');
  await page.getByRole('button', { name: /Second thoughts/ }).click();
  await expect.poll(() => pane.evaluate(() => heard.length)).toBe(1);
  expect(await readMail(pane)).toMatchObject({ subject: 'Second thoughts', text: 'Again' });

  await page.getByRole('button', { name: 'Unpin' }).click();
  await page.getByRole('button', { name: /First words/ }).click();
  await page.locator('iframe[title="Accord"]').waitFor({ state: 'detached' });
});

test('the add-in opens appointments: one that stands, and a new one filled in', async () => {
  const { mentee, mentor } = stage.played;
  await stage.as.schedule(mentee, { subject: 'Standing', start: soon(), attendees: [mentor] });
  await stage.as.graph(mentee.id, 'POST', '/me/sendMail', {
    message: {
      subject: 'Look',
      body: { content: 'at this' },
      toRecipients: [{ emailAddress: { address: mentor.mail } }],
    },
  });
  const page = await openOutlook(browser, stage, mentor.id, '&app=mail');
  const openPane = async () => {
    await page.getByRole('button', { name: /Look/ }).click();
    await page.getByRole('button', { name: 'Accord', exact: true }).click();
    return startedPane(page);
  };
  const [{ id }] = await eventsOf(mentor.id);
  const ewsId = id.replaceAll('-', '/').replaceAll('_', '+');
  await (await openPane()).evaluate((itemId) => {
    Office.context.mailbox.displayAppointmentForm(itemId);
  }, ewsId);
  await page.getByRole('dialog', { name: 'Standing' }).waitFor();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Mail', exact: true }).click();
  await (await openPane()).evaluate((mail) => {
    const start = new Date(Date.now() + 86_400_000);
    const form = { subject: 'Filled in', requiredAttendees: [mail], start };
    Office.context.mailbox.displayNewAppointmentForm(form);
  }, mentee.mail);
  await page.getByRole('dialog').getByText(mentee.displayName).waitFor();
  expect(await page.getByLabel(/^Subject/).inputValue()).toBe('Filled in');
});

const soon = () => new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 2 * 3_600_000);

/** The fortnight as a list: what is to come is in it, whatever the hour. */
async function openCalendar(userId: string): Promise<Page> {
  return openOutlook(browser, stage, userId, '&view=agenda');
}

async function open(page: Page, name: RegExp) {
  await page.getByRole('main').getByRole('button', { name }).first().click();
  await page.getByRole('button', { name: 'Mentor meeting' }).click();
}

const readMail = (pane: Frame) =>
  pane.evaluate(async () => {
    const item = Office.context.mailbox.item as unknown as Office.MessageRead;
    const { itemType, subject, from } = item;
    const text = await ask((done) => item.body.getAsync(Office.CoercionType.Text, done));
    return { itemType, subject, from, text };
  });

async function eventsOf(userId: string) {
  return (await stage.as.graph(userId, 'GET', '/me/events')).value;
}

const daily = (start: Date) => ({
  pattern: { type: 'daily', interval: 1 },
  range: { type: 'numbered', startDate: start.toISOString().slice(0, 10), numberOfOccurrences: 3 },
});
