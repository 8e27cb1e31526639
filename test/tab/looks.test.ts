import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { problem, type World } from './api.ts';
import { launchBrowser } from './browser.ts';
import type { HostTheme } from './host-page.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await launchBrowser();

/** Every screen and state: where it is, what makes it so, and what shows that it is drawn. */
const screens: [name: string, ready: string, where: (world: World) => string][] = [
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
  ['a mentorship', 'More past meetings', (world) => `mentorships/${world.mentorships[0]?.id}`],
  ['a request', 'Accept', (world) => `mentorships/${world.mentorships[2]?.id}`],
  ['not there', 'There is no such', () => 'mentorships/0197a000-0000-7000-8000-00000000eeee'],
  ['asking', 'Send request', () => 'ask'],
  ['notifications', 'Amara accepted', () => 'notifications'],
];

const canvases: Record<HostTheme, string> = {
  default: 'rgb(245, 245, 245)',
  dark: 'rgb(31, 31, 31)',
  contrast: 'rgb(0, 0, 0)',
};
const canvas = () => {
  const frame = document.querySelector('.fui-FluentProvider > div');
  return frame && getComputedStyle(frame).backgroundColor;
};

const violations = async (tab: Frame) => {
  await tab.evaluate(axe.source);
  return tab.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
};

/** The widest part that sticks out to the right, for the message; null where none does. */
const sticksOut = (tab: Frame) =>
  tab.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return wide.at(-1)?.outerHTML ?? `${scrollWidth} px`;
  });

describe.skipIf(!browser)('looks', { timeout: 30_000 }, () => {
  const { open } = useTab(browser);

  it.each(screens)(
    '%s: accessible in the three themes, and fits 320 px',
    async (_, ready, where) => {
      const world = miraWorld();
      const { tab, page, setTheme } = await open(world, { subPageId: where(world) });
      await tab.getByText(ready).first().waitFor();
      for (const theme of ['default', 'dark', 'contrast'] as const) {
        await setTheme(theme);
        await expect.poll(() => tab.evaluate(canvas)).toBe(canvases[theme]);
        expect(await violations(tab), theme).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await sticksOut(tab)).toBeNull();
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
