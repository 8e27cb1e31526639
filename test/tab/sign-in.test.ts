import { decodeJwt } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/app.ts';
import { findBrowser } from '../support/browser.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('in a plain browser', { timeout: 20_000 }, () => {
  const { newPage, site } = useTab(browser);
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox({ appUrl: site().origin });
  });
  afterAll(() => sandbox?.close());

  const world = () => {
    const { authority, tenantId, clientId } = sandbox;
    const scope = `api://${new URL(site().origin).host}/${clientId}/access_as_user`;
    return { ...miraWorld(), config: { authority, tenantId, clientId, scope, hostOrigins: [] } };
  };
  const lastToken = (page: Page) => {
    let token = '';
    page.on('request', (request) => {
      token = request.headers().authorization?.slice('Bearer '.length) ?? token;
    });
    return () => token;
  };
  const signIn = async (page: Page) => {
    await page.waitForURL(`${sandbox.url}/**`);
    await page.getByRole('button').first().click();
    await page.waitForURL(`${site().origin}/**`);
  };

  it('signs in at the tenant’s page, and comes back to where the person was going', async () => {
    const page = await newPage(world());
    const token = lastToken(page);
    await page.goto(`${site().origin}/notifications`);
    await signIn(page);
    await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/notifications');
    expect(decodeJwt(token())).toMatchObject({ aud: sandbox.clientId, scp: 'access_as_user' });
  });

  it('renews an expired token in the background, without leaving the page', async () => {
    const page = await newPage(world());
    const token = lastToken(page);
    await page.goto(`${site().origin}/`);
    await signIn(page);
    await page.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    const first = token();
    const left: string[] = [];
    page.on('framenavigated', (frame) => left.push(frame.url()));
    await page.clock.setSystemTime(Date.now() + 2 * 3_600_000);
    await page.getByRole('link', { name: 'Jonas Weber' }).click();
    await page.getByText('Your rhythm').waitFor();
    expect(token()).not.toEqual(first);
    expect(left.filter((url) => !url.startsWith(site().origin))).toEqual([]);
  });

  it('signs out', async () => {
    const page = await newPage(world());
    await page.goto(`${site().origin}/`);
    await signIn(page);
    await page.getByRole('button', { name: /Sign out/ }).click();
    await expect.poll(() => page.url()).toContain(sandbox.url);
    await page.getByRole('button').first().waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('says so when signing in was refused', async () => {
    const page = await newPage(world());
    await page.goto(`${site().origin}/sign-in?error=access_denied&error_description=Not%20today`);
    await page.getByText('We could not sign you in').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL(`${sandbox.url}/**`);
  });

  it('says so when Accord does not answer', async () => {
    const away = world();
    away.instead['GET /config'] = (route) => route.fulfill({ status: 503 });
    const page = await newPage(away);
    await page.goto(site().origin);
    await page.getByText('Accord does not answer at the moment.').waitFor();
  });

  it('follows the colours of the system', async () => {
    const page = await newPage(world());
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${site().origin}/`);
    await signIn(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const canvas = () =>
      page.evaluate(() => {
        const frame = document.querySelector('.fui-FluentProvider > div');
        return frame && getComputedStyle(frame).backgroundColor;
      });
    expect(await canvas()).toBe('rgb(31, 31, 31)');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(canvas).toBe('rgb(245, 245, 245)');
  });
});
