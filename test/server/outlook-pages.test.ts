import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../../platform/config.ts';
import { tab } from '../../server/plugins/tab.ts';
import { startAccord } from '../support/accord.ts';

let accord: Awaited<ReturnType<typeof startAccord>>;
beforeAll(async () => {
  accord = await startAccord({ worker: false });
}, 60_000);
afterAll(() => accord?.close());

const page = (path: string) => fetch(accord.url + path, { headers: { accept: 'text/html' } });
const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1];
const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

test.each(['/pane', '/pane/sign-in', '/events.html'])(
  '%s may load Office.js from its folder, and nothing else from elsewhere',
  async (path) => {
    const response = await page(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    const officeJs = `${accord.sandbox.url}/office/office.js`;
    expect(await response.text()).toContain(`<script  src="${officeJs}">`);
    expect(scriptsOf(policyOf(response))).toBe(`'self' ${accord.sandbox.url}/office/`);
    expect(policyOf(response)).toContain('frame-ancestors');
  },
);

const id = '11111111-2222-4333-8444-555555555555';
const microsofts = parseConfig({
  ENTRA_TENANT_ID: id,
  ENTRA_CLIENT_ID: id,
  ENTRA_CLIENT_SECRET: 'secret',
  NOTIFICATION_SECRET: 'a secret of the tests',
  PUBLIC_URL: 'https://accord.contoso.com',
});

test("where they are not built, nothing starts with Microsoft's tenant", async () => {
  await using app = fastify();
  await expect(app.register(tab(microsofts, '/nowhere'))).rejects.toThrow('not built');
});

test("with Microsoft's tenant they load it, and what it adds, from Microsoft", async () => {
  await using app = fastify();
  await app.register(tab(microsofts));
  const { headers, body } = await app.inject('/pane');
  expect(body).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  expect(scriptsOf(String(headers['content-security-policy']))).toBe(
    "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  );
});

test.each([
  ['/pane', 'unsafe-none'],
  ['/pane/sign-in', 'unsafe-none'],
  ['/sign-in?code=1', 'unsafe-none'],
  ['/events.html', 'same-origin'],
  ['/', 'same-origin'],
  ['/mentorships/1', 'same-origin'],
])('the opener of %s: %s', async (path, policy) => {
  expect((await page(path)).headers.get('cross-origin-opener-policy')).toBe(policy);
});

test('the tab may not', async () => {
  expect(policyOf(await page('/'))).not.toContain('script-src');
});

test('the event handlers are one script', async () => {
  const response = await page('/events.js');
  expect(response.headers.get('content-type')).toContain('javascript');
  expect(await response.text()).toContain('onNewAppointment');
});
