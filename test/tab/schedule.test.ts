import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { dayOff, meetingsWorld } from './meetings-world.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('scheduling a meeting', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  const opened = async (change = (_: ReturnType<typeof meetingsWorld>) => {}) => {
    const given = meetingsWorld();
    change(given);
    const subPageId = `mentorships/${given.id}/meetings/new`;
    const host = await open(given.world, { subPageId });
    await host.tab.getByRole('button', { name: 'Send the invitation' }).waitFor();
    return { ...given, ...host };
  };
  const isSchedule = (request: { method: () => string; url: () => string }) =>
    request.method() === 'POST' && request.url().endsWith('/meetings');

  it('makes a meeting at a suggested time with one click, and shows it', async () => {
    const { tab, page, world, id } = await opened();
    await tab.getByRole('radio').nth(1).check();
    await tab.getByLabel('It is around a date that matters').check();
    const topic = tab.getByRole('textbox', { name: 'What to talk about' });
    await topic.fill('The talk');
    await topic.press('Enter');
    await topic.fill('Who will be there');
    const sent = page.waitForRequest(isSchedule);
    await tab.getByRole('button', { name: 'Send the invitation' }).click();
    const request = await sent;
    expect(request.postDataJSON()).toEqual({
      ...world.times[1],
      subject: 'Mentoring: Mira and Jonas',
      kind: 'crucial',
      agenda: ['The talk', 'Who will be there'],
    });
    expect(request.headers()['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    await tab.getByRole('heading', { name: 'Agenda' }).waitFor();
    await tab.getByText('Who will be there').waitFor();
    await tab.getByRole('status').filter({ hasText: 'in both your calendars' }).waitFor();
    expect(new URL(tab.url()).pathname).toBe(
      `/mentorships/${id}/meetings/${world.meetings.at(-1)?.id}`,
    );
  });

  it('asks for times of the agreed length, and of another', async () => {
    const lengths: number[] = [];
    const { tab } = await opened(({ world, id }) => {
      const terms = { meetingMinutes: 50, noticeHours: 24 };
      const inForce = { version: 1, terms };
      world.instead[`GET /mentorships/${id}/agreement`] = (route) =>
        route.fulfill({ json: { mentorshipId: id, state: 'in-force', version: 1, inForce } });
      world.instead[`POST /mentorships/${id}/meeting-times`] = (route) => {
        lengths.push(route.request().postDataJSON().minutes);
        const zones = { mentor: 'Europe/Berlin', mentee: 'Europe/Berlin' };
        return route.fulfill({ json: { items: [], next: null, unknown: [], zones } });
      };
    });
    await tab
      .getByRole('option', { name: '50 minutes, as you agreed' })
      .waitFor({ state: 'attached' });
    await tab.getByText(/No time in the next weeks/).waitFor();
    await tab.getByLabel('How long').selectOption('30');
    await expect.poll(() => [...new Set(lengths)]).toEqual([50, 30]);
  });

  it('shows the other one’s time where their clock shows another', async () => {
    const { tab, world } = await opened(({ world }) => {
      world.zones = { mentee: 'Asia/Kolkata' };
    });
    const time = (zone: string) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(
        new Date(world.times[0]?.start ?? 0),
      );
    const first = tab
      .locator('label')
      .filter({ has: tab.getByRole('radio') })
      .first();
    await first.waitFor();
    expect(await first.textContent()).toContain(time('Europe/Berlin'));
    expect(await first.textContent()).toContain(`${time('Asia/Kolkata')} for Jonas`);
  });

  it('goes through the times by arrow keys', async () => {
    const { tab } = await opened();
    await tab.getByRole('radio').first().focus();
    await tab.page().keyboard.press('ArrowDown');
    await tab.page().keyboard.press('ArrowDown');
    await expect.poll(() => tab.getByRole('radio').nth(2).isChecked()).toBe(true);
  });

  it('takes a time of one’s own, read in the zone of the mailbox', async () => {
    const { tab, page } = await opened(({ world }) => {
      world.me.timeZone = 'Asia/Kolkata';
    });
    await tab.getByLabel('Another time').check();
    await tab.getByRole('textbox', { name: 'Day' }).fill(dayOff(4));
    await tab.getByLabel('Start').fill('09:00');
    const sent = page.waitForRequest(isSchedule);
    await tab.getByRole('button', { name: 'Send the invitation' }).click();
    expect((await sent).postDataJSON()).toMatchObject({
      start: `${dayOff(4)}T03:30:00.000Z`,
      end: `${dayOff(4)}T04:15:00.000Z`,
    });
  });

  it('says what is missing, and goes there', async () => {
    const { tab } = await opened();
    const send = tab.getByRole('button', { name: 'Send the invitation' });
    const focused = () => tab.evaluate(() => document.activeElement?.getAttribute('name'));
    await send.click();
    await tab.getByText('Choose a time', { exact: true }).waitFor();
    await expect.poll(focused).toBe('start');
    await tab.getByLabel('Another time').check();
    await tab.getByRole('textbox', { name: 'Day' }).fill(dayOff(-1));
    await send.click();
    await tab.getByText('Say when it starts').waitFor();
    await expect.poll(focused).toBe('time');
    await tab.getByLabel('Start').fill('10:00');
    await tab.getByText('Choose a time that is still ahead').waitFor();
    await tab.getByRole('textbox', { name: 'Day' }).fill(dayOff(3));
    await tab.getByLabel('Subject').fill('  ');
    await send.click();
    await tab.getByText('Give it a subject').waitFor();
    await expect.poll(focused).toBe('subject');
  });

  it('is one try under one key when sent again, and a new one when something changed', async () => {
    const { tab, page, world, id } = await opened();
    world.instead[`POST /mentorships/${id}/meetings`] = problem(502, 'Outlook does not answer.');
    const keys: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (isSchedule(request)) keys.push(request.headers()['idempotency-key']);
    });
    const send = tab.getByRole('button', { name: 'Send the invitation' });
    await tab.getByRole('radio').first().check();
    await send.click();
    await tab.getByRole('alert').filter({ hasText: 'Outlook does not answer.' }).waitFor();
    await send.click();
    await expect.poll(() => keys.length).toBe(2);
    await tab.getByRole('radio').nth(1).check();
    world.instead = {};
    await send.click();
    await tab.getByRole('heading', { name: 'Agenda' }).waitFor();
    expect(keys).toHaveLength(3);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('still takes a time of one’s own when free times cannot be read', async () => {
    const { tab, world } = await opened(({ world, id }) => {
      world.me.timeZone = 'Asia/Kolkata';
      const refused = problem(403, 'There is no mailbox.');
      world.instead[`POST /mentorships/${id}/meeting-times`] = refused;
    });
    await tab.getByText(/Free times cannot be read just now: There is no mailbox\./).waitFor();
    await tab.getByLabel('Another time').check();
    await tab.getByRole('textbox', { name: 'Day' }).fill(dayOff(4));
    await tab.getByLabel('Start').fill('09:00');
    await tab.getByRole('button', { name: 'Send the invitation' }).click();
    await tab.getByRole('heading', { name: 'Agenda' }).waitFor();
    expect(world.meetings.at(-1)?.start).toBe(`${dayOff(4)}T03:30:00.000Z`);
  });

  it('keeps what was chosen when the tab is loaded again', async () => {
    const { tab, page } = await opened();
    await tab.getByLabel('Subject').fill('Mentoring: the talk');
    await tab.getByRole('radio').nth(3).check();
    await page.reload({ waitUntil: 'commit' });
    const again = await (await page.waitForSelector('iframe')).contentFrame();
    await expect.poll(() => again?.getByLabel('Subject').inputValue()).toBe('Mentoring: the talk');
    await expect.poll(() => again?.getByRole('radio').nth(3).isChecked()).toBe(true);
  });
});
