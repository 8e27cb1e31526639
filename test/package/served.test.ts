import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { manifest, stringsOf } from './support/files.ts';

let accord: Accord;
beforeAll(async () => {
  accord = await startAccord({ worker: false });
});
afterAll(() => accord.close());

/** The pages of the add-in, which are built with it. */
const ofThePane = /\/(pane|events\.html|events\.js)$/;

test('what the manifest points at is there, for everybody', async () => {
  const urls = stringsOf(manifest).filter((it) => it.startsWith('https://localhost:3000/'));
  const paths = new Set(urls.filter((url) => !ofThePane.test(url)).map((url) => url.slice(22)));
  expect(paths).toContain('/about#privacy');
  for (const path of paths) {
    const answer = await fetch(`${accord.url}${path}`, { headers: { accept: '*/*' } });
    const type = path.startsWith('/icons/') ? 'image/png' : 'text/html';
    expect([path, answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
      path,
      200,
      type,
    ]);
    const body = await answer.text();
    const [, fragment] = path.split('#');
    if (fragment) expect(body).toContain(`id="${fragment}"`);
  }
});

test('nothing is said about keeping icons, which Office would take for a reason to show none', async () => {
  const answer = await fetch(`${accord.url}/icons/mark-16.png`);
  expect(answer.headers.get('cache-control')).toBeNull();
});

test.each(['/icons/none.png', '/icons/mark.svg', '/icons/..%2fde.json'])(
  '%s is not there',
  async (path) => {
    const answer = await fetch(`${accord.url}${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  },
);

test('the script of the events may call the API from classic Outlook', async () => {
  const answer = await fetch(`${accord.url}/.well-known/microsoft-officeaddins-allowed.json`);
  const { allowed } = (await answer.json()) as { allowed: string[] };
  const [script] =
    manifest.extensions?.[0]?.runtimes?.flatMap(({ code }) => code.script ?? []) ?? [];
  expect(allowed.map((url) => new URL(url).pathname)).toEqual([new URL(script ?? '').pathname]);
});
