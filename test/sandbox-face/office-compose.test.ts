import type { Browser, Frame, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
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

const property =
  'String {00020329-0000-0000-C000-000000000046} Name cecp-ac0ac0ac-0000-4000-8000-5a4db0c50001';

let browser: Browser;
let stage: Stage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  await buildPages('sandbox');
  browser = await launchBrowser();
}, 120_000);

beforeEach(async () => {
  stage = await raiseStage(browser);
  page = await openOutlook(browser, stage, stage.played.mentee.id, '&view=day');
});
afterEach(() => stage.close());

test('Office.js says where it is, and to whom the mailbox belongs', async () => {
  pane = await composeWithPane(page);
  const { mentee } = stage.played;
  expect(await pane.evaluate(() => started)).toEqual({ host: 'Outlook', platform: 'OfficeOnline' });
  const about = await pane.evaluate(() => {
    const { displayLanguage, mailbox, requirements } = Office.context;
    const has = (minor: string) => requirements.isSetSupported('Mailbox', minor);
    return {
      displayLanguage,
      mail: mailbox.userProfile.emailAddress,
      zone: mailbox.userProfile.timeZone,
      sets: [has('1.15'), has('1.16'), requirements.isSetSupported('NestedAppAuth', '1.1')],
      type: compose().itemType,
      restId: mailbox.convertToRestId('a/b+c', Office.MailboxEnums.RestVersion.v2_0),
    };
  });
  expect(about).toEqual({
    displayLanguage: 'en-GB',
    mail: mentee.mail,
    zone: mentee.timeZone,
    sets: [true, false, true],
    type: 'appointment',
    restId: 'a-b_c',
  });
});

test('what the add-in writes is seen in the form, and what is sent is in the calendar', async () => {
  pane = await composeWithPane(page);
  const { mentee, mentor, manager } = stage.played;
  const start = new Date(Date.now() + 7 * 86_400_000).setUTCMinutes(0, 0, 0);
  await pane.evaluate(
    async ({ start, mentor, manager }) => {
      const item = compose();
      const minutes = 60_000;
      const html = { coercionType: Office.CoercionType.Html };
      await ask((done) => item.subject.setAsync('How to say no', done));
      await ask((done) => item.start.setAsync(new Date(start), done));
      await ask((done) => item.end.setAsync(new Date(start + 30 * minutes), done));
      await ask((done) => item.requiredAttendees.addAsync([mentor], done));
      await ask((done) => item.requiredAttendees.addAsync([mentor.toUpperCase()], done));
      await ask((done) =>
        item.optionalAttendees.setAsync([{ emailAddress: manager, displayName: 'P' }], done),
      );
      await ask((done) => item.location.setAsync('Room 4', done));
      await ask((done) => item.body.setAsync('1 < 2', done));
      await ask((done) =>
        item.body.prependAsync(
          '<p onclick="evil()"><b>Agenda</b><script>evil()</script></p>',
          html,
          done,
        ),
      );
      const kept = await ask<Office.CustomProperties>((done) =>
        item.loadCustomPropertiesAsync(done),
      );
      kept.set('accordMentorship', 'm1');
      await ask((done) => kept.saveAsync(done));
    },
    { start, mentor: mentor.mail, manager: manager.mail },
  );
  expect(await page.getByLabel(/^Subject/).inputValue()).toBe('How to say no');
  expect(await page.getByLabel('Location').inputValue()).toBe('Room 4');
  expect(await page.getByRole('combobox', { name: 'Length' }).textContent()).toBe('30 minutes');
  await page.getByRole('textbox', { name: 'Message' }).getByText('Agenda').waitFor();

  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => events(mentee.id)).toHaveLength(1);
  const [event] = await events(mentee.id);
  expect(event).toMatchObject({
    subject: 'How to say no',
    start: { dateTime: new Date(start).toISOString().replace('Z', '0000') },
    location: { displayName: 'Room 4' },
    attendees: [
      { type: 'required', emailAddress: { address: mentor.mail } },
      { type: 'optional', emailAddress: { address: manager.mail } },
    ],
    singleValueExtendedProperties: [{ id: property, value: '{"accordMentorship":"m1"}' }],
  });
  expect(event.body.content).toContain('<b>Agenda</b>');
  expect(event.body.content).toContain('1 &lt; 2');
  expect(event.body.content).not.toContain('evil');
  // It belongs to one copy, as in Exchange.
  expect((await events(mentor.id))[0]).not.toHaveProperty('singleValueExtendedProperties');
});

test('what is typed is heard, and read', async () => {
  pane = await composeWithPane(page);
  await pane.evaluate(async () => {
    const { RecipientsChanged, AppointmentTimeChanged } = Office.EventType;
    for (const type of [RecipientsChanged, AppointmentTimeChanged]) {
      await ask((done) =>
        compose().addHandlerAsync(type, (event: (typeof heard)[0]) => heard.push(event), done),
      );
    }
  });
  await page.getByLabel(/^Subject/).fill('Typed');
  await page.getByRole('combobox', { name: 'Invite' }).click();
  await page.keyboard.type('Amara');
  await page.getByRole('option', { name: 'Amara Okafor' }).click();
  await page.getByLabel(/^Start/).fill('16:20');
  const told = () => pane.evaluate(() => heard.map(({ type }) => type));
  await expect.poll(told).toEqual(['olkRecipientsChanged', 'olkAppointmentTimeChanged']);
  const read = await pane.evaluate(async () => ({
    subject: await ask((done) => compose().subject.getAsync(done)),
    people: await ask<Office.EmailAddressDetails[]>((done) =>
      compose().requiredAttendees.getAsync(done),
    ),
    fields: heard[0]?.changedRecipientFields,
  }));
  expect(read.subject).toBe('Typed');
  expect(read.people).toMatchObject([
    { emailAddress: stage.played.mentor.mail, displayName: 'Amara Okafor', recipientType: 'user' },
  ]);
  expect(read.fields).toMatchObject({ requiredAttendees: true, optionalAttendees: false });
});

test('the start takes the end along; an end before it, and what is too long, is refused', async () => {
  pane = await composeWithPane(page);
  const found = await pane.evaluate(async () => {
    const item = compose();
    const time = (which: 'start' | 'end') => ask<Date>((done) => item[which].getAsync(done));
    const length = async () => (await time('end')).getTime() - (await time('start')).getTime();
    const before = await length();
    await ask((done) => item.start.setAsync(new Date(Date.now() + 9e7), done));
    const refused = await ask((done) => item.end.setAsync(new Date(0), done)).catch(String);
    const thrown: string[] = [];
    const attempt = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        thrown.push(String(error).split(':')[1]?.trim() ?? '');
      }
    };
    const kept = await ask<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done));
    kept.set('long', 'x'.repeat(2_500));
    attempt(() => kept.saveAsync());
    Office.context.roamingSettings.set('long', 'x'.repeat(32 * 1024));
    attempt(() => Office.context.roamingSettings.saveAsync());
    attempt(() => item.subject.setAsync('x'.repeat(256)));
    attempt(() => item.subject.setAsync(undefined as never));
    return { before, after: await length(), refused, thrown };
  });
  expect(found.after).toBe(found.before);
  expect(found.refused).toContain('InvalidEndTime');
  expect(found.thrown).toEqual([
    'Sys.ArgumentException',
    'Sys.ArgumentException',
    'Sys.ArgumentOutOfRangeException',
    'Sys.ParameterCountException',
  ]);
});

test('at most five notifications, one of them an insight, each of 150 characters', async () => {
  pane = await composeWithPane(page);
  const results = await pane.evaluate(async () => {
    const { notificationMessages } = compose();
    const add = (key: string, type: string, message = key) =>
      ask((done) =>
        notificationMessages.addAsync(key, { type, message, icon: 'i', persistent: false }, done),
      ).then(
        () => 'ok',
        (error) => error.message,
      );
    const outcomes = [
      await add('a', 'insightMessage'),
      await add('a', 'informationalMessage'),
      await add('b', 'insightMessage'),
    ];
    for (const key of ['c', 'd', 'e', 'f', 'g']) outcomes.push(await add(key, 'errorMessage'));
    const long = await add('h', 'errorMessage', 'x'.repeat(151));
    await ask((done) => notificationMessages.removeAsync('c', done));
    const gone = await ask((done) => notificationMessages.removeAsync('c', done)).catch(String);
    const all = await ask<object[]>((done) => notificationMessages.getAllAsync(done));
    return { outcomes, long, gone, left: all.length };
  });
  const many = 'NumberOfNotificationsExceeded';
  expect(results.outcomes).toEqual([
    ...['ok', 'DuplicateNotificationKey', many],
    ...['ok', 'ok', 'ok', 'ok', many],
  ]);
  expect(results).toMatchObject({ long: expect.stringContaining('ArgumentOutOfRange'), left: 4 });
  expect(results.gone).toContain('NotificationKeyNotFound');
  await page.getByText('Accord: d').waitFor();
  await page.getByRole('group').filter({ hasText: 'Accord: d' }).getByLabel('Dismiss').click();
  await page.getByText('Accord: d').waitFor({ state: 'detached' });
});

test('an appointment has no id until it is saved; saving invites nobody; it opens as it was left', async () => {
  pane = await composeWithPane(page);
  const { mentee, mentor } = stage.played;
  const first = await pane.evaluate(async (mail) => {
    const id = () => ask<string>((done) => compose().getItemIdAsync(done)).catch((e) => e.message);
    await ask((done) => compose().subject.setAsync('Draft', done));
    await ask((done) => compose().requiredAttendees.setAsync([mail], done));
    const kept = await ask<Office.CustomProperties>((done) =>
      compose().loadCustomPropertiesAsync(done),
    );
    kept.set('since', new Date(86_400_000) as never);
    await ask((done) => kept.saveAsync(done));
    return [await id(), await ask<string>((done) => compose().saveAsync(done)), await id()];
  }, mentor.mail);
  expect(first[0]).toBe('ItemNotSaved');
  expect(first[1]).toBe(first[2]);
  expect(await events(mentor.id)).toEqual([]);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => events(mentor.id)).toHaveLength(1);

  await page
    .getByRole('main')
    .getByRole('button', { name: /^Draft/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Mentor meeting' }).click();
  pane = await startedPane(page);
  const again = await pane.evaluate(async () => {
    const kept = await ask<Office.CustomProperties>((done) =>
      compose().loadCustomPropertiesAsync(done),
    );
    return {
      since: kept.get('since').getTime(),
      id: await ask<string>((done) => compose().getItemIdAsync(done)),
      organizer: await ask<Office.EmailAddressDetails>((done) =>
        compose().organizer.getAsync(done),
      ),
    };
  });
  expect(again).toMatchObject({
    since: 86_400_000,
    id: first[1],
    organizer: { emailAddress: mentee.mail },
  });
});

test('categories are out of reach while writing, as on the web; settings stay in the mailbox', async () => {
  pane = await composeWithPane(page);
  const refused = await pane.evaluate(async () => {
    Office.context.roamingSettings.set('accord', { language: 'de' });
    await ask((done) => Office.context.roamingSettings.saveAsync(done));
    return ask((done) => compose().categories.addAsync(['Mentoring'], done)).catch(String);
  });
  expect(refused).toContain('NotSupported');
  const other = await openOutlook(browser, stage, stage.played.mentee.id, '&view=day');
  const read = (frame: Frame) =>
    frame.evaluate(() => Office.context.roamingSettings.get('accord') ?? null);
  expect(await read(await composeWithPane(other))).toEqual({ language: 'de' });
  const theirs = await openOutlook(browser, stage, stage.played.mentor.id, '&view=day');
  expect(await read(await composeWithPane(theirs))).toBeNull();
});

test('an older Outlook has only what it had', async () => {
  const old = await openOutlook(browser, stage, stage.played.mentee.id, '&view=day&mailbox=1.6');
  pane = await composeWithPane(old);
  const has = await pane.evaluate(() => ({
    six: Office.context.requirements.isSetSupported('Mailbox', '1.6'),
    seven: Office.context.requirements.isSetSupported('Mailbox', '1.7'),
    members: Object.keys(compose()),
    theme: Office.context.officeTheme ?? null,
  }));
  expect(has).toMatchObject({ six: true, seven: false, theme: null });
  expect(has.members).toContain('notificationMessages');
  for (const newer of ['addHandlerAsync', 'getItemIdAsync', 'sessionData', 'seriesId']) {
    expect(has.members).not.toContain(newer);
  }
});

async function events(userId: string) {
  const expand = `$expand=singleValueExtendedProperties($filter=id eq '${property}')`;
  const { value } = await stage.as.graph(userId, 'GET', `/me/events?${encodeURI(expand)}`);
  return value;
}
