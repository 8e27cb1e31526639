import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { sticksOut, violations } from '../tab/looking.ts';
import { showTheme, usePane } from './open-pane.ts';
import { type State, states } from './states.ts';

const browser = await findBrowser();

const themes = {
  light: { background: 'rgb(245, 245, 245)' },
  dark: { background: 'rgb(31, 31, 31)', theme: { bodyBackgroundColor: '#1f1f1f' } },
  contrast: { background: 'rgb(0, 0, 0)', contrast: true },
} as const;
type Theme = keyof typeof themes;

const background = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('.fui-FluentProvider > div');
    return canvas && getComputedStyle(canvas).backgroundColor;
  });

const reach = async (page: Page, { ready, press = [] }: State) => {
  await page.getByText(ready).first().waitFor();
  for (const name of press) await page.getByRole('button', { name }).first().click();
  // What was pressed has its effect, and no button is half way to the look it has under the pointer.
  await page.mouse.move(0, 0);
  if (press.length > 0) await page.waitForTimeout(500);
};

describe.skipIf(!browser)('looks of the pane', { timeout: 60_000 }, () => {
  const { open } = usePane(browser);
  const shown = async (name: string, theme: Theme) => {
    const state = states().find((each) => each.name === name);
    if (!state) throw new Error(`there is no state ${name}`);
    const { background: _, ...around } = themes[theme];
    const page = await open(state.world, state.item, { ...around, ...state.around, width: 320 });
    await reach(page, state);
    return page;
  };
  const look = async (page: Page, theme: Theme) => {
    await expect.poll(() => background(page)).toBe(themes[theme].background);
    expect(await violations(page.mainFrame()), theme).toEqual([]);
    expect(await sticksOut(page.mainFrame())).toBeNull();
  };

  // Outside Outlook, there is nobody to speak of another theme.
  const beside = states().filter(({ around }) => !around?.absent);
  const names = beside.map(({ name }) => name);
  it.each(names)('%s: accessible in the three themes, and fits 320 px', async (name) => {
    const page = await shown(name, 'light');
    await look(page, 'light');
    await showTheme(page, themes.dark.theme);
    await look(page, 'dark');
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await look(page, 'contrast');
  });

  it.each(['choosing with whom', 'outside Outlook'])('%s: begins in any theme', async (name) => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await look(await shown(name, theme), theme);
    }
  });

  it('has longer words in German, and fits 320 px', async () => {
    for (const state of states().slice(0, 3)) {
      const page = await open(state.world, state.item, { language: 'de-DE', width: 320 });
      await page
        .getByText('Zeiten, die euch beiden passen')
        .or(page.getByText('Jonas Weber'))
        .first()
        .waitFor();
      expect(await sticksOut(page.mainFrame())).toBeNull();
    }
  });

  it('is used by keyboard alone: whom, and the one click', async () => {
    const [first] = states();
    if (!first) throw new Error('there is no state');
    const page = await open(first.world, first.item);
    await page.getByRole('radio', { name: /Jonas/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Fill it in' }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (let tabs = 0; tabs < 5 && (await focused()) !== 'Fill it in'; tabs++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Filled in' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});
