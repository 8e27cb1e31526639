import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { World } from './api.ts';
import type { HostPage, HostTheme } from './host-page.ts';

/** A screen in one of its states: where it is, what makes it so, and what shows that it is drawn. */
export type Screen = [name: string, ready: string, where: (world: World) => string];

const canvases: Record<HostTheme, string> = {
  default: 'rgb(245, 245, 245)',
  dark: 'rgb(31, 31, 31)',
  contrast: 'rgb(0, 0, 0)',
};
const canvas = () => {
  const frame = document.querySelector('.fui-FluentProvider > div');
  return frame && getComputedStyle(frame).backgroundColor;
};

/** Until colours that fade into each other have arrived; what moves for ever is not waited for. */
const still = () =>
  Promise.race([
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ).then(() => {}),
    new Promise<void>((resolve) => setTimeout(resolve, 2_000)),
  ]);

/** What axe finds fault with. */
export const violations = async (tab: Frame) => {
  await tab.evaluate(still);
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axe.source);
  return tab.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
};

/** The widest part that sticks out to the right, for the message; null where none does. */
export const sticksOut = (tab: Frame) =>
  tab.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return wide.at(-1)?.outerHTML ?? `${scrollWidth} px`;
  });

/** Accessible in each of the three themes, and no wider than 320 px where there is no more. */
export const checkLooks = async ({ tab, page, setTheme }: HostPage & { page: Page }) => {
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    await setTheme(theme);
    await expect.poll(() => tab.evaluate(canvas), { timeout: 5_000 }).toBe(canvases[theme]);
    expect(await violations(tab), theme).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sticksOut(tab)).toBeNull();
};
