import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPasses } from '../../server/operations/passes.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { keepHere, launchBrowser } from '../support/browser.ts';
import { boardClient, openWindow } from './support/operations.ts';
import { expectProblem, send } from './support/send.ts';

const manager = '11111111-2222-4333-8444-555555555555';

describe('a window on the queues', () => {
  let accord: Accord;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
  });
  afterAll(() => accord.close());

  it('opens once with its address, and goes on by itself', async () => {
    const { url, opened, cookie } = await openWindow(accord);
    expect(opened.status).toBe(200);
    expect(opened.text).toContain('url=/operations/queues"');
    expect(cookie).toMatch(
      /^accord-operations=[\w.-]+; Max-Age=900; Path=\/operations; HttpOnly; SameSite=Strict$/,
    );
    const again = await send(url);
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null]);
    expect(again.text).toContain('has expired');
  });

  it('shows the board, on its own and to nobody’s cache', async () => {
    const { cookie } = await openWindow(accord);
    const page = await boardClient(accord, cookie)('GET', '/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Accord: queues</title>');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('opens from another site, where Teams is, and shows what is in the queues', async () => {
    const { api, tenant } = accord;
    const { body } = await api(
      (await tenant.person('Priya')).id,
      'POST',
      '/operations/session',
      {},
    );
    const browser = await launchBrowser();
    const context = await browser.newContext();
    const strays = await keepHere(context);
    await context.route('http://127.0.0.1:9/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<a target="_blank" href="${body.url}">Queues</a>`,
      }),
    );
    const page = await context.newPage();
    await page.goto('http://127.0.0.1:9/');
    const opening = page.waitForEvent('popup');
    await page.getByText('Queues').click();
    const board = await opening;
    const refused: string[] = [];
    board.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await board.waitForURL(`${accord.url}/operations/queues`);
    await board.getByText('calendar').first().waitFor();
    // Its typeface would come from elsewhere, and does not.
    expect(refused.filter((text) => !text.includes('https://fonts.googleapis.com/'))).toEqual([]);
    expect(strays).toEqual([]);
    await browser.close();
  });

  const minutes = (count: number) => new Date(Date.now() + count * 60_000);
  const passOf = (kind: 'code' | 'session', at: Date, secret = accord.config.notificationSecret) =>
    createPasses(secret, () => at).make(kind, manager);

  it.each([
    ['nothing', () => Promise.resolve('')],
    ['a session that is over', () => passOf('session', minutes(-15.1))],
    ['a code in place of a session', () => passOf('code', minutes(0))],
    ['what somebody else has signed', () => passOf('session', minutes(0), 'another secret')],
    ['what is no pass', () => Promise.resolve('eyJhbGciOiJub25lIn0.e30.')],
  ])('stays shut to %s', async (_, pass) => {
    const board = boardClient(accord, `accord-operations=${await pass()}`);
    for (const path of ['', '/', '/api/queues', '/static/js/main.js']) {
      expect((await board('GET', path)).status).toBe(401);
    }
  });

  it('stays shut to a code that is older than a minute, and to a token in its place', async () => {
    for (const code of [
      await passOf('code', minutes(-1.1)),
      await passOf('session', minutes(0)),
      '',
    ]) {
      const { status, headers } = await send(`${accord.url}/operations/session?code=${code}`);
      expect([status, headers.get('set-cookie')]).toEqual([401, null]);
    }
    const authorization = `Bearer ${await accord.tenant.tokenFor((await accord.tenant.person('Priya')).id, 'api')}`;
    const { status } = await send(`${accord.url}/operations/queues`, {
      headers: { authorization },
    });
    expect(status).toBe(401);
  });

  it('lets nobody act from another page, nor do what Accord looks after itself', async () => {
    const { cookie } = await openWindow(accord);
    const board = boardClient(accord, cookie);
    const retry = '/api/queues/events/retry/failed';
    expectProblem(await board('PUT', retry, { origin: 'https://elsewhere.example' }), 403);
    expect((await board('PUT', retry)).status).toBe(200);
    expect((await board('PUT', '/api/queues/events/clean/failed')).status).toBe(200);
    for (const [method, path] of [
      ['PUT', '/api/queues/pause'],
      ['PUT', '/api/queues/events/empty'],
      ['PUT', '/api/queues/events/obliterate'],
      ['PUT', '/api/queues/events/clean/wait'],
      ['POST', '/api/queues/events/add'],
      ['PUT', '/api/queues/upkeep/job-schedulers/sweep-lost/remove'],
    ] as const) {
      expect((await board(method, path)).status, path).toBe(403);
    }
  });
});
