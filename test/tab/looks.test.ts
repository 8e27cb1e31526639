import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { checkLooks, type Screen, sticksOut, violations } from './looking.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

const screens: Screen[] = [
  ['home', 'in 2 days', () => ''],
  [
    'home, empty',
    'Ask someone to be your mentor',
    (world) => {
      Object.assign(world, { mentorships: [], alerts: [], notifications: [] });
      return '';
    },
  ],
  [
    'home, failed',
    'Try again',
    (world) => {
      world.instead['GET /mentorships'] = problem(500, 'Something went wrong');
      return '';
    },
  ],
  ['a mentorship', 'Your rhythm', (world) => `mentorships/${world.mentorships[0]?.id}`],
  ['a request', 'Accept', (world) => `mentorships/${world.mentorships[2]?.id}`],
  ['not there', 'There is no such', () => 'mentorships/0197a000-0000-7000-8000-00000000eeee'],
  ['asking', 'Send request', () => 'ask'],
  ['notifications', 'Amara accepted', () => 'notifications'],
];

describe.skipIf(!browser)('looks', { timeout: 30_000 }, () => {
  const { open } = useTab(browser);

  it.each(screens)(
    '%s: accessible in the three themes, and fits 320 px',
    async (_, ready, where) => {
      const world = miraWorld();
      const opened = await open(world, { subPageId: where(world) });
      await opened.tab.getByText(ready).first().waitFor();
      await checkLooks(opened);
    },
  );

  it('is accessible while a person is being looked for, and with every field refused', async () => {
    const { tab } = await open(miraWorld(), { subPageId: 'ask', width: 320 });
    await tab.getByRole('button', { name: 'Send request' }).click();
    await tab.getByRole('combobox').pressSequentially('am');
    await tab.getByRole('option').first().waitFor();
    expect(await violations(tab)).toEqual([]);
    await tab.getByRole('combobox').pressSequentially('xyz');
    await tab.getByText('Nobody of that name').waitFor();
    expect(await violations(tab)).toEqual([]);
    expect(await sticksOut(tab)).toBeNull();
  });
});
