import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

const button = (tab: Frame, name: string | RegExp) => tab.getByRole('button', { name });
const said = (tab: Frame, words: string | RegExp) =>
  tab.getByRole('status').filter({ hasText: words }).waitFor();
const until = (tab: Frame) => tab.getByLabel('It goes on again on');
const focused = (tab: Frame) =>
  tab.evaluate(() => document.activeElement?.getAttribute('name') ?? null);

/** A day so many days from now, where Mira lives. */
const dayIn = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(
    new Date(Date.now() + days * 86_400_000),
  );

describe.skipIf(!browser)('about a mentorship', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  const opened = async (change: Partial<Mentorship> = {}) => {
    const world = miraWorld();
    const [mentorship] = world.mentorships;
    if (!mentorship) throw new Error('there is no mentorship');
    Object.assign(mentorship, change);
    const subPageId = `mentorships/${mentorship.id}/about`;
    return { world, mentorship, ...(await open(world, { subPageId })) };
  };

  it('pauses until a day, and says what that means', async () => {
    const { tab, page, mentorship } = await opened();
    await button(tab, 'Take a break').click();
    await tab.getByText(/Until then Accord raises no alerts.*Jonas is told/).waitFor();
    await button(tab, 'In two weeks').click();
    expect(await until(tab).inputValue()).toBe(dayIn(14));
    const sent = page.waitForRequest('**/pause');
    await button(tab, /^Pause until \d+ \w+ \d{4}$/).click();
    expect((await sent).postDataJSON()).toEqual({ until: dayIn(14) });
    await said(tab, /^Paused until .* Jonas is told/);
    await tab.getByRole('heading', { name: /^Paused until/ }).waitFor();
    expect(mentorship.state).toBe('paused');
  });

  it('pauses for no day that is past, or too far off, and says so at the field', async () => {
    const { tab, mentorship } = await opened();
    await button(tab, 'Take a break').click();
    await button(tab, 'Pause').click();
    await tab.getByText('Choose the day on which it goes on').waitFor();
    await expect.poll(() => focused(tab)).toBe('until');
    await until(tab).fill(dayIn(0));
    await tab.getByText('Choose a day after today').waitFor();
    await until(tab).fill(dayIn(400));
    await tab.getByText('Choose a day within a year').waitFor();
    expect(mentorship.state).toBe('active');
  });

  it('goes on before the day', async () => {
    const { tab, mentorship } = await opened({ state: 'paused', pausedUntil: dayIn(9) });
    await button(tab, 'Go on now').click();
    await said(tab, 'It goes on. Jonas is told.');
    expect(mentorship.state).toBe('active');
    await button(tab, 'Take a break').waitFor();
  });

  it('ends with a reason and a word, and can be read afterwards', async () => {
    const { tab, page } = await opened();
    await button(tab, 'End the mentorship').click();
    await tab.getByText(/Afterwards you can both read everything, and change nothing/).waitFor();
    await button(tab, 'End it').click();
    await tab.getByText('Choose how it ends').waitFor();
    await expect.poll(() => focused(tab)).toBe('reason');
    await tab.getByRole('radio', { name: /It is complete/ }).check();
    await tab.getByLabel('A word to Jonas (optional)').fill('Thank you.');
    const sent = page.waitForRequest('**/close');
    await button(tab, 'End it').click();
    expect((await sent).postDataJSON()).toEqual({ reason: 'completed', message: 'Thank you.' });
    await said(tab, 'The mentorship has ended. Jonas is told.');
    await tab.getByRole('heading', { name: 'How it ended' }).waitFor();
    await tab.getByText('Thank you.').waitFor();
    await tab.getByText(/You led the move to the new platform/).waitFor();
    expect(await button(tab, /End|break/).count()).toBe(0);
  });

  it('keeps the word when ending fails, and says so', async () => {
    const { tab, world, mentorship } = await opened();
    world.instead[`POST /mentorships/${mentorship.id}/close`] = (route) => route.abort();
    await button(tab, 'End the mentorship').click();
    await tab.getByRole('radio', { name: /It ends here/ }).check();
    await tab.getByLabel('A word to Jonas (optional)').fill('Sorry.');
    await button(tab, 'End it').click();
    await tab.getByRole('alert').filter({ hasText: 'What you wrote is still here' }).waitFor();
    expect(await tab.getByLabel('A word to Jonas (optional)').inputValue()).toBe('Sorry.');
  });

  it('says at the field what the server refuses', async () => {
    const { tab, world, mentorship } = await opened();
    world.instead[`POST /mentorships/${mentorship.id}/pause`] = problem(400, 'Not valid', [
      { field: 'until', message: 'expected a day after today, and within a year' },
    ]);
    await button(tab, 'Take a break').click();
    await button(tab, 'In a month').click();
    await button(tab, /^Pause until/).click();
    await tab.getByText('expected a day after today, and within a year').waitFor();
    expect(await until(tab).getAttribute('aria-invalid')).toBe('true');
  });
});
