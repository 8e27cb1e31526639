import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { checkLooks } from './looking.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('what reaches me', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it('is reached from anywhere, and saves each change by itself, at once', async () => {
    const world = miraWorld();
    const { tab } = await open(world, { subPageId: 'notifications' });
    await tab.getByRole('link', { name: 'What reaches me' }).click();
    await tab.getByRole('heading', { name: 'What reaches you', level: 1 }).waitFor();
    expect(await tab.getByRole('link', { name: 'What reaches you' }).count()).toBe(1);

    const mailed = tab.getByRole('checkbox', { name: 'Goals E-mail' });
    expect(await mailed.isChecked()).toBe(false);
    await mailed.focus();
    await mailed.press('Space');
    // What each shows follows a moment after the click.
    await tab.getByRole('checkbox', { name: 'Celebrations Teams' }).click();
    await tab.getByRole('checkbox', { name: 'Celebrations Teams', checked: false }).waitFor();
    await tab.getByRole('radio', { name: /Once a week/ }).click();
    await tab.getByRole('radio', { name: /Once a week/, checked: true }).waitFor();
    await tab.getByRole('radio', { name: /At any time/ }).click();
    await tab.getByRole('radio', { name: /At any time/, checked: true }).waitFor();
    await expect
      .poll(() => world.preferences)
      .toMatchObject({ hours: 'any', pace: 'weekly', email: ['goals'] });
    expect(world.preferences?.activity).toHaveLength(6);
    expect(world.preferences?.activity).not.toContain('celebrations');
    await tab.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  });

  it('takes back what was refused, and nothing else', async () => {
    const world = miraWorld();
    const { tab } = await open(world, { subPageId: 'preferences' });
    const goals = tab.getByRole('checkbox', { name: 'Goals Teams' });
    const requests = tab.getByRole('checkbox', { name: 'Requests Teams' });
    await goals.waitFor();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    world.instead['PUT /me/preferences'] = async (route) => {
      await held;
      delete world.instead['PUT /me/preferences'];
      return problem(503, 'Not now')(route);
    };
    await goals.click();
    await tab.getByRole('checkbox', { name: 'Goals Teams', checked: false }).waitFor();
    await requests.click();
    await tab.getByRole('checkbox', { name: 'Requests Teams', checked: false }).waitFor();
    answer();
    await tab.getByRole('alert').filter({ hasText: 'That did not work' }).waitFor();
    await expect.poll(() => goals.isChecked()).toBe(true);
    await expect.poll(() => world.preferences?.activity.length).toBe(6);
    expect(await requests.isChecked()).toBe(false);
    expect(await tab.getByRole('alert').count()).toBe(1);
  });

  it.each(['en-gb', 'de-de'])(
    '%s: accessible in the three themes, and fits 320 px',
    async (locale) => {
      const shown = await open(miraWorld(), { subPageId: 'preferences', locale });
      await shown.tab.getByRole('checkbox').first().waitFor();
      await checkLooks(shown);
    },
  );

  it('shows only channels that there are', async () => {
    const world = { ...miraWorld(), channels: ['activity' as const] };
    const { tab } = await open(world, { subPageId: 'preferences' });
    await tab.getByRole('columnheader', { name: 'Teams' }).waitFor();
    expect(await tab.getByRole('checkbox').count()).toBe(7);
    expect(await tab.getByText('E-mail').count()).toBe(0);
  });
});
