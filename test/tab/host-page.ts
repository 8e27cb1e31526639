import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';

const teams = 'https://teams.microsoft.com';
const script = join(import.meta.dirname, 'host-page.browser.js');

export type HostTheme = 'default' | 'dark' | 'contrast';

export type HostOptions = {
  /** Where the tab is served. */
  tab: string;
  /** Answers `getAuthToken`; what it throws is what Teams would say. */
  getToken: () => Promise<string> | string;
  theme?: HostTheme;
  locale?: string;
  /** The screen that a deep link asks for. */
  subPageId?: string;
  /** Whether the host can open chats. */
  chats?: boolean;
};

export type HostMessage = { func: string; args: unknown[] };

export type HostPage = {
  /** The frame that the tab runs in. */
  tab: Frame;
  setTheme: (theme: HostTheme) => Promise<void>;
  /** What the tab has said to the host so far. */
  messages: () => Promise<HostMessage[]>;
};

type HostWindow = Window & {
  messages: HostMessage[];
  sayToTab: (func: string, args: unknown[]) => void;
};

const html = ({ tab, theme = 'default', locale = 'en-gb', subPageId, chats }: HostOptions) =>
  `<!doctype html>
<html lang="en">
  <title>Teams</title>
  <style>
    html, body, iframe { display: block; width: 100%; height: 100%; margin: 0; border: 0; }
  </style>
  <script>window.hostOptions = ${JSON.stringify({ theme, locale, subPageId, chats })};</script>
  <script src="/host-page.js"></script>
  <iframe title="Accord" src="${tab}"></iframe>
</html>`;

/**
 * Opens the tab inside a page at Teams' own address, so that the real teams-js makes its real
 * handshake and checks that page's origin.
 */
export const openInTeams = async (page: Page, options: HostOptions): Promise<HostPage> => {
  await page.exposeFunction('hostToken', options.getToken);
  // The list of origins that teams-js would fetch: out of reach, it uses the one built in.
  await page.route('https://res.cdn.office.net/**', (route) => route.abort());
  await page.route(`${teams}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html(options) }),
  );
  await page.route(`${teams}/host-page.js`, (route) => route.fulfill({ path: script }));
  await page.goto(teams, { waitUntil: 'commit' });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the host page has no frame');

  return {
    tab: frame,
    setTheme: (theme) =>
      page.evaluate(
        (name) => (window as unknown as HostWindow).sayToTab('themeChange', [name]),
        theme,
      ),
    messages: () => page.evaluate(() => (window as unknown as HostWindow).messages),
  };
};
