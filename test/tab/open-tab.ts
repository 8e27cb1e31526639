import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { answerApi, type World } from './api.ts';
import { type HostOptions, openInTeams } from './host-page.ts';
import { type Site, theSite } from './site.ts';

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

/** A token that says when it expires, and nothing else: the API of these tests looks no further. */
export const makeToken = (name = 'token', exp = inAnHour()): string =>
  `${name}.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.x`;

const ours =
  /^https?:\/\/((127\.0\.0\.1|localhost):|(teams\.microsoft\.com|res\.cdn\.office\.net)\/)/;

/** Lets nothing out of the machine, and remembers what tried. */
const guard = async (context: BrowserContext, strays: string[]) => {
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (ours.test(url)) return route.continue();
    strays.push(url);
    return route.abort();
  });
};

type Options = Partial<Omit<HostOptions, 'tab'>> & { width?: number };

/**
 * For a test file: the built tab, a page of its own for each test, and a check that no page threw
 * or called out of the machine.
 */
export const useTab = (browser: Browser | null) => {
  let site: Site;
  const contexts: BrowserContext[] = [];
  const strays: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    site = await theSite();
  }, 60_000);

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(errors.splice(0)).toEqual([]);
    expect(strays.splice(0)).toEqual([]);
  });

  /** A fresh page that knows `world`; in a plain browser until it is opened in Teams. */
  const newPage = async (world: World, width = 1280): Promise<Page> => {
    if (!browser) throw new Error('there is no browser');
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      // No colour is half-way between two themes when it is looked at.
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    await guard(context, strays);
    await answerApi(context, world);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => errors.push(error.message));
    return page;
  };

  /** Opens the tab in Teams. */
  const open = async (world: World, { width, ...options }: Options = {}) => {
    const page = await newPage(world, width);
    const tab = `${site.origin}/`;
    const host = await openInTeams(page, { getToken: () => makeToken(), ...options, tab });
    return { ...host, page, context: page.context() };
  };

  return { open, newPage, site: () => site };
};
