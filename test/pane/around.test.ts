import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { expectWithin, weigh } from '../support/weigh.ts';
import { problem } from '../tab/api.ts';
import { hoursOff, meetingsWorld } from '../tab/meetings-world.ts';
import { makeToken } from '../tab/open-tab.ts';
import { jonas, mira, tomas } from '../tab/world.ts';
import { appointmentOf, mailFrom, newAppointment } from './items.ts';
import { type OutlookWindow, showItem, usePane } from './open-pane.ts';

const browser = await findBrowser();

/** Gzipped JavaScript, in kilobytes, that may be loaded before the pane can be used. */
const limit = 120;

const outlookIn = (page: Page) =>
  page.evaluate(() => {
    const { asked, dialog } = (window as unknown as OutlookWindow).outlook;
    return { asked: asked?.map((each) => each.asked), scope: asked?.at(-1)?.scope, dialog };
  });

describe.skipIf(!browser)('around the pane', { timeout: 30_000 }, () => {
  const { open } = usePane(browser);

  /** What was loaded of ours, and apart from it Microsoft's sign-in, which comes after the first paint. */
  const firstLoad = async (page: Page) => {
    const weights = [...(await weigh(page.mainFrame()))];
    const isMsal = ([name]: [string, number]) => name.startsWith('dist-');
    const sum = (some: [string, number][]) => some.reduce((all, [, each]) => all + each, 0);
    return { msal: sum(weights.filter(isMsal)), ours: sum(weights.filter((one) => !isMsal(one))) };
  };

  it(`loads at most ${limit} KB of gzipped JavaScript before an appointment can be filled in`, async (context) => {
    const { world, id } = meetingsWorld();
    const offered = JSON.stringify({ mentorshipId: id });
    const page = await open(world, newAppointment(mira, { offered }));
    await page.getByRole('button', { name: 'Fill it in' }).waitFor();
    const { msal, ours } = await firstLoad(page);
    expect(msal).toBeGreaterThan(50);
    expectWithin(limit, context, 'the pane, beside a new appointment', ours);
  });

  it(`loads at most ${limit} KB before a meeting is shown`, async (context) => {
    const { world, next } = meetingsWorld();
    world.byEvent = { 'AAMk-event_1': next };
    const page = await open(world, appointmentOf(jonas, [mira]));
    await page.getByRole('heading', { name: 'Agenda' }).waitFor();
    const { ours } = await firstLoad(page);
    expectWithin(limit, context, 'the pane, beside a meeting', ours);
  });

  it('signs in silently, asking for its one scope', async () => {
    const page = await open(meetingsWorld().world, newAppointment(mira));
    await page.getByRole('radio', { name: /Jonas/ }).waitFor();
    expect(await outlookIn(page)).toEqual({
      asked: ['GetInitContext', 'GetToken'],
      scope: 'api://client/access_as_user',
      dialog: undefined,
    });
    const stored = await page.evaluate(() =>
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    );
    expect(stored).not.toMatch(/token/i);
  });

  it('asks for a click where Outlook must ask, and uses its popup', async () => {
    const page = await open(meetingsWorld().world, newAppointment(mira), { mustAsk: true });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('radio', { name: /Jonas/ }).waitFor();
    expect((await outlookIn(page)).asked).toContain('GetTokenPopup');
  });

  it('stays where it is when somebody declines', async () => {
    const page = await open(meetingsWorld().world, newAppointment(mira), { saysNo: true });
    const button = page.getByRole('button', { name: 'Sign in' });
    await button.click();
    await expect.poll(async () => (await outlookIn(page)).asked).toContain('GetTokenPopup');
    await button.waitFor();
    expect((await outlookIn(page)).dialog).toBeUndefined();
  });

  it('opens a dialog where Outlook cannot sign apps in', async () => {
    const page = await open(meetingsWorld().world, newAppointment(mira), { noNestedAuth: true });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect.poll(async () => (await outlookIn(page)).dialog).toMatch(/\/pane\/sign-in$/);
    await page.evaluate(
      (token) => (window as unknown as OutlookWindow).outlook.answerDialog({ token }),
      makeToken(),
    );
    await page.getByRole('radio', { name: /Jonas/ }).waitFor();
  });

  it('takes a fresh token when the API refuses the one it has', async () => {
    const { world } = meetingsWorld();
    let refusals = 0;
    world.instead['GET /me'] = (route) => {
      if (refusals++ === 0) return problem(401, 'Expired')(route);
      return route.fulfill({ json: world.me });
    };
    const page = await open(world, newAppointment(mira));
    await page.getByRole('radio', { name: /Jonas/ }).waitFor();
    expect(refusals).toBe(2);
  });

  it('says that the API is down, and tries again', async () => {
    const { world } = meetingsWorld();
    world.instead['GET /mentorships'] = problem(503, 'Down for a moment');
    const page = await open(world, newAppointment(mira));
    await page.getByText('Down for a moment').waitFor();
    delete world.instead['GET /mentorships'];
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('radio', { name: /Jonas/ }).waitFor();
  });

  it('says that one is offline, and goes on', async () => {
    const page = await open(meetingsWorld().world, newAppointment(mira));
    await page.getByRole('radio', { name: /Jonas/ }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline. What you see').waitFor();
    await showItem(page, appointmentOf(jonas, [mira, tomas]));
    await page.getByText('You are offline', { exact: true }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Not a mentor meeting' }).waitFor();
  });

  it('leads to the tab who has no mentorship, and who opens its page outside Outlook', async () => {
    const { world } = meetingsWorld();
    world.mentorships = [];
    const page = await open(world, newAppointment(mira));
    await page.getByText('You have no mentorship yet').waitFor();
    expect(await page.getByRole('link', { name: 'Ask for a mentor' }).getAttribute('href')).toBe(
      '/ask',
    );
    const outside = await open(world, null, { absent: true });
    await outside.getByText('This page belongs in Outlook').waitFor();
  });

  it('speaks German', async () => {
    const page = await open(meetingsWorld().world, newAppointment(mira), { language: 'de-DE' });
    await page.getByRole('heading', { name: 'Mach ein Mentoring-Treffen daraus' }).waitFor();
  });

  it('turns a mail of theirs into a follow-up, with its subject as the title', async () => {
    const { world } = meetingsWorld();
    const page = await open(world, mailFrom(jonas, 'RE: AW: The draft'));
    const title = page.getByRole('textbox', { name: 'What', exact: true });
    await title.waitFor();
    expect(await title.inputValue()).toBe('The draft');
    await title.fill('Read the draft');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Added: Read the draft').first().waitFor();
    expect(world.followUps.at(-1)?.title).toBe('Read the draft');
    expect(JSON.stringify(world)).not.toContain('The draft');
  });

  it('turns a mail of theirs into an important date', async () => {
    const { world } = meetingsWorld();
    const page = await open(world, mailFrom(jonas, 'My talk'));
    await page.getByRole('button', { name: 'An important date' }).click();
    await page.getByRole('button', { name: 'Tell Jonas' }).click();
    await page.getByText('Choose a day').waitFor();
    await page.getByLabel(/^When/).fill(hoursOff(9).slice(0, 10));
    await page.getByRole('button', { name: 'Tell Jonas' }).click();
    await expect.poll(() => world.importantDates?.length).toBe(1);
    expect(world.importantDates?.[0]).toMatchObject({ title: 'My talk', allDay: true });
  });

  it('leaves other mails alone, and keeps what was typed for each of theirs', async () => {
    const { world } = meetingsWorld();
    const page = await open(world, mailFrom(jonas, 'One'));
    const title = page.getByRole('textbox', { name: 'What', exact: true });
    await title.fill('Half a title');
    await showItem(page, mailFrom(tomas, 'Two', 'AAMk/mail+2'));
    await page.getByText('Not from your mentor or mentee').waitFor();
    await showItem(page, mailFrom(jonas, 'One'));
    await title.waitFor();
    expect(await title.inputValue()).toBe('Half a title');
  });
});
