import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAccord } from '../support/accord.ts';

let accord: Awaited<ReturnType<typeof startAccord>>;
beforeAll(async () => {
  accord = await startAccord({ worker: false });
}, 60_000);
afterAll(() => accord?.close());

const page = (path: string) => fetch(accord.url + path, { headers: { accept: 'text/html' } });
const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

test.each(['/pane', '/pane/sign-in', '/events.html'])(
  '%s may load Office.js from where it is, and nothing else from elsewhere',
  async (path) => {
    const response = await page(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    const officeJs = `${accord.sandbox.url}/office/office.js`;
    expect(await response.text()).toContain(`<script  src="${officeJs}">`);
    expect(policyOf(response)).toContain(`script-src 'self' ${officeJs}`);
    expect(policyOf(response)).toContain('frame-ancestors');
  },
);

test('the tab may not', async () => {
  expect(policyOf(await page('/'))).not.toContain('script-src');
});

test('the event handlers are one script', async () => {
  const response = await page('/events.js');
  expect(response.headers.get('content-type')).toContain('javascript');
  expect(await response.text()).toContain('onNewAppointment');
});
