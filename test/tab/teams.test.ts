import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { makeToken, useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

const background = () =>
  getComputedStyle(document.querySelector('.fui-FluentProvider') as Element)
    .getPropertyValue('--colorNeutralBackground3')
    .trim();

describe.skipIf(!browser)('in Teams, with the real teams-js', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  it('shakes hands, and says when it is loaded and ready', async () => {
    const { tab, messages } = await open(miraWorld());
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    const said = (await messages()).map(({ func }) => func);
    expect(said[0]).toBe('initialize');
    expect(said).toContain('appInitialization.appLoaded');
    expect(said.filter((func) => func === 'appInitialization.success')).toHaveLength(1);
    expect(said).not.toContain('appInitialization.failure');
  });

  it('follows the theme of Teams, at the start and later', async () => {
    const { tab, setTheme } = await open(miraWorld(), { theme: 'dark' });
    await tab.getByRole('heading', { level: 1 }).waitFor();
    expect(await tab.evaluate(background)).toBe('#1f1f1f');
    await setTheme('contrast');
    await expect.poll(() => tab.evaluate(background)).toBe('#000000');
    await setTheme('default');
    await expect.poll(() => tab.evaluate(background)).toBe('#f5f5f5');
  });

  it('opens the screen that a deep link names', async () => {
    const world = miraWorld();
    const { tab } = await open(world, { subPageId: `mentorships/${world.mentorships[1]?.id}` });
    await tab.getByRole('heading', { name: 'Amara Okafor', level: 1 }).waitFor();
  });

  it('stays inside Accord whatever a deep link says', async () => {
    const { tab } = await open(miraWorld(), { subPageId: '//elsewhere.test/mentorships' });
    await tab.getByRole('heading', { name: 'Nothing here' }).waitFor();
    expect(new URL(tab.url()).origin).toBe(site().origin);
  });

  it('asks Teams for the token once, and again when it is refused', async () => {
    const tokens = [makeToken('old'), makeToken('new')];
    const world = { ...miraWorld(), goodTokens: [tokens[1] ?? ''] };
    let asked = 0;
    const { tab } = await open(world, { getToken: () => tokens[Math.min(asked++, 1)] ?? '' });
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    expect(asked).toBe(2);
  });

  it('asks anew when a token is about to expire', async () => {
    let asked = 0;
    const soon = () => makeToken(`token-${++asked}`, Math.floor(Date.now() / 1000) + 60);
    const { tab } = await open(miraWorld(), { getToken: soon });
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    const before = asked;
    await tab.getByRole('link', { name: 'Jonas Weber' }).click();
    await tab.getByText('Your rhythm').waitFor();
    expect(asked).toBeGreaterThan(before);
  });

  it('draws a way out when a part of it cannot be loaded any more', async () => {
    const { tab, page } = await open(miraWorld());
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    await page.route('**/ask-page-*.js', (route) => route.fulfill({ status: 404 }));
    await tab.getByRole('link', { name: 'Ask for a mentor' }).click();
    await tab.getByRole('alert').filter({ hasText: 'This page could not be shown' }).waitFor();
    await tab.getByRole('link', { name: 'Your mentorships' }).click();
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
  });

  it('tells Teams, and the person, when signing in fails', async () => {
    const fail = () => {
      throw new Error('consent_required');
    };
    const { tab, messages } = await open(miraWorld(), { getToken: fail });
    await tab.getByText('We could not load your mentorships').waitFor();
    const failures = (await messages()).filter(({ func }) => func.endsWith('.failure'));
    expect(failures[0]?.args[0]).toBe('AuthFailed');
  });

  it('lets Teams open what lies outside the tab', async () => {
    const world = miraWorld();
    const { tab, messages } = await open(world, {
      subPageId: `mentorships/${world.mentorships[0]?.id}`,
    });
    await tab.getByRole('link', { name: /^Join/ }).first().click();
    const links = async () => (await messages()).filter(({ func }) => func === 'executeDeepLink');
    await expect.poll(links).toHaveLength(1);
    expect((await links())[0]?.args).toEqual([world.meetings[0]?.joinUrl]);
  });
});
