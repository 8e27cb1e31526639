import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { createTestDatabase } from '../support/database.ts';
import { buildPages } from '../support/pages.ts';
import { type Demonstration, startDemonstration } from './demonstration.ts';
import { openBrowser, type Size } from './screens.ts';

/** For a test file: all of Accord with its demonstration, and browsers from which nothing leaves the machine. */
export function setStage() {
  let browser: Browser;
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let demonstration: Demonstration;
  let opened: Awaited<ReturnType<typeof openBrowser>>[] = [];

  beforeAll(async () => {
    await buildPages('tab');
    await buildPages('sandbox');
    browser = await launchBrowser();
    database = await createTestDatabase();
    demonstration = await startDemonstration(database.url);
  }, 120_000);
  afterEach(() => {
    for (const { strays, errors } of opened) {
      expect(strays, 'left the machine').toEqual([]);
      expect(errors, 'errors in the page').toEqual([]);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await demonstration?.close();
    await database?.drop();
  });

  /** A page in a browser of somebody's own. */
  async function open(size?: Size) {
    const one = await openBrowser(browser, size);
    opened.push(one);
    return one.page;
  }

  /** Closes all pages that were opened. */
  async function leave() {
    const left = opened;
    opened = [];
    await Promise.all(left.map(({ context }) => context.close()));
  }

  return { open, leave, demonstration: () => demonstration };
}
