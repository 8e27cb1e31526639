import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { preview } from 'vite';
import { afterEach, beforeAll, expect } from 'vitest';
import { built } from '../support/built.ts';
import { answerApi, type World } from '../tab/api.ts';
import { makeToken } from '../tab/open-tab.ts';
import type { Item } from './items.ts';

const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const serve = async () => {
  const { configFile, outDir } = await built('pane');
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, proxy: {} },
  });
  if (!server.httpServer.listening) await once(server.httpServer, 'listening');
  const { port } = server.httpServer.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}` };
};

let served: ReturnType<typeof serve> | undefined;

/** To all test files that share a process, and until that ends. */
const theSite = () => {
  served ??= serve();
  return served;
};

/** What Outlook is, around the pane; as the stand-in for Office.js reads it. */
export type Around = {
  item: Item | null;
  /** Mailbox 1.x. */
  mailbox?: number;
  language?: string;
  theme?: { bodyBackgroundColor: string };
  /** Names of calls that Outlook refuses. */
  refuses?: string[];
  noNestedAuth?: boolean;
  /** Whether silent sign-in is not enough, and whether the person declines when asked. */
  mustAsk?: boolean;
  saysNo?: boolean;
  /** No Outlook around the page. */
  absent?: boolean;
};

export type OutlookWindow = Window & {
  outlook: Around & {
    show: (item: Item | null) => void;
    raise: (type: string, event?: object) => void;
    saved?: Record<string, unknown>;
    asked?: { asked: string; scope?: string }[];
    dialog?: string;
    answerDialog: (message: object) => void;
  };
};

type Options = Partial<Around> & { width?: number; contrast?: boolean };

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokenFor = ({ me }: World) => ({
  access_token: makeToken(),
  id_token: `${base64({ alg: 'none' })}.${base64({ oid: me.id, tid: me.tenantId, sub: me.id })}.x`,
  expires_in: 3600,
  scope: 'api://client/access_as_user',
  properties: null,
});

const accountOf = ({ me }: World) => ({
  homeAccountId: `${me.id}.${me.tenantId}`,
  environment: 'login.accord.test',
  tenantId: me.tenantId,
  username: me.mail,
  localAccountId: me.id,
  name: me.displayName,
});

/** For a test file: the built pane beside an item of Outlook's, and a check that no page threw or called away. */
export const usePane = (browser: Browser | null) => {
  let site: { origin: string };
  const contexts: BrowserContext[] = [];
  const strays: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    site = await theSite();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(errors.splice(0)).toEqual([]);
    expect(strays.splice(0)).toEqual([]);
  });

  const guard = (context: BrowserContext) =>
    context.route('**/*', (route) => {
      const url = route.request().url();
      if (url.startsWith(site.origin)) return route.continue();
      strays.push(url);
      return route.abort();
    });

  /** Opens the pane beside `item`. */
  const open = async (world: World, item: Item | null, options: Options = {}): Promise<Page> => {
    if (!browser) throw new Error('there is no browser');
    const { width = 360, contrast, ...around } = options;
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Berlin',
      // By itself the page looks as the browser does.
      ...(around.absent && around.theme && { colorScheme: 'dark' }),
      // As Windows has it when somebody asks for it: light on black.
      ...(contrast && { forcedColors: 'active', colorScheme: 'dark' }),
    });
    contexts.push(context);
    await guard(context);
    await answerApi(context, world);
    await context.route('**/api/stream', (route) => route.abort());
    await context.route(officeJs, (route) =>
      route.fulfill({ path: join(import.meta.dirname, 'office.browser.js') }),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.exposeFunction('officeToken', () => tokenFor(world));
    const { mail, displayName: name } = world.me;
    const outlook = { item, mail, name, account: accountOf(world), ...around };
    await page.addInitScript((given) => {
      Object.assign(window, { outlook: given });
    }, outlook);
    await page.goto(`${site.origin}/pane.html`);
    return page;
  };

  return { open, site: () => site };
};

/** The item as it now stands in Outlook. */
export const itemIn = (page: Page): Promise<Item> =>
  page.evaluate(() => (window as unknown as OutlookWindow).outlook.item as Item);

/** Shows another item, as when the pane is pinned. */
export const showItem = (page: Page, item: Item | null): Promise<void> =>
  page.evaluate((next) => (window as unknown as OutlookWindow).outlook.show(next), item);

/** Changes Outlook's theme, of which it names the colours. */
export const showTheme = (page: Page, officeTheme: Around['theme']): Promise<void> =>
  page.evaluate(
    (theme) =>
      (window as unknown as OutlookWindow).outlook.raise('officeThemeChanged', {
        officeTheme: theme,
      }),
    officeTheme,
  );
