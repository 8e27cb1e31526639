import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { busyWorld } from './home-world.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('the parts of a mentorship', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it('are pages: each has its address, its name, and a way back', async () => {
    const world = busyWorld();
    const id = world.mentorships[0]?.id;
    const { tab } = await open(world, { subPageId: `mentorships/${id}` });
    const nav = tab.getByRole('navigation', { name: 'This mentorship' });
    const current = () => nav.locator('[aria-current=page]').allInnerTexts();
    await nav.waitFor();
    expect(await current()).toEqual(['Overview']);
    await nav.getByRole('link', { name: 'Timeline' }).press('Enter');
    const focused = () => tab.evaluate(() => document.querySelector('h1:focus')?.textContent);
    await expect.poll(focused).toBe('Timeline');
    expect(await tab.title()).toBe('Timeline – Jonas Weber – Accord');
    expect(await current()).toEqual(['Timeline']);
    await tab.evaluate(() => history.back());
    await expect.poll(current).toEqual(['Overview']);
    await expect.poll(focused).toBe('Jonas Weber');
  });

  it('are opened by a deep link, and marked also where a page lies deeper', async () => {
    const world = busyWorld();
    const id = world.mentorships[0]?.id;
    const subPageId = `mentorships/${id}/goals/${world.goals[0]?.id}`;
    const { tab } = await open(world, { subPageId, width: 320 });
    await tab.getByText('Lead one alone').first().waitFor();
    const goals = tab.getByRole('link', { name: 'Goals', exact: true });
    expect(await goals.getAttribute('aria-current')).toBe('page');
    expect(await goals.evaluate((link) => link.getBoundingClientRect().right < 320)).toBe(true);
  });

  it('leads straight to the only mentorship, and back to all of them', async () => {
    const world = miraWorld();
    world.mentorships.splice(1);
    const { tab } = await open(world);
    await tab.getByRole('heading', { name: 'Jonas Weber', level: 1 }).waitFor();
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await tab.getByRole('link', { name: 'Your mentorships' }).click();
    await tab.getByRole('link', { name: 'Ask for a mentor' }).waitFor();
  });
});
