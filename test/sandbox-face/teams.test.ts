import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildPages } from '../support/pages.ts';
import { fetchPlayed, type Played } from './people.ts';

vi.setConfig({ testTimeout: 60_000 });

const TEAMS_JS = createRequire(import.meta.url).resolve('@microsoft/teams-js');

/** A tab that does what any tab does first, with the library that Microsoft ships. */
const TAB = `<!doctype html><title>Tab</title>
<script src="/teams-js.js"></script>
<script>
  const { app } = microsoftTeams;
  const host = new URLSearchParams(location.search).get('hostOrigin');
  window.themes = [];
  window.started = app.initialize([host]).then(async () => {
    app.registerOnThemeChangeHandler((theme) => themes.push(theme));
    app.notifyAppLoaded();
    app.notifySuccess();
  });
</script>`;

type TabWindow = {
  microsoftTeams: typeof import('@microsoft/teams-js');
  started: Promise<void>;
  themes: string[];
};

let browser: Browser;
let tabServer: Server;
let sandbox: Sandbox;
let played: Played;

beforeAll(async () => {
  await buildPages('sandbox');
  browser = await launchBrowser();
  const library = await readFile(TEAMS_JS);
  tabServer = createServer((request, response) => {
    const isLibrary = request.url === '/teams-js.js';
    response.setHeader('content-type', isLibrary ? 'text/javascript' : 'text/html');
    response.end(isLibrary ? library : TAB);
  });
  await new Promise<void>((done) => tabServer.listen(0, 'localhost', done));
}, 120_000);
afterAll(async () => {
  tabServer?.close();
});

beforeEach(async () => {
  const { port } = tabServer.address() as AddressInfo;
  sandbox = await createSandbox({ seed: 'people', appUrl: `http://localhost:${port}` });
  played = await fetchPlayed(sandbox.url);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await sandbox.close();
});

test('teams-js initialises, learns who and where it is, and gets a token for the API', async () => {
  const { mentor } = played;
  const page = await openTeams(mentor.id, 'mentorships/42');
  const tab = await startedTab(page);
  const context = await tab.evaluate(() =>
    (window as unknown as TabWindow).microsoftTeams.app.getContext(),
  );
  expect(context).toMatchObject({
    app: { theme: 'default', host: { name: 'Teams', clientType: 'web' } },
    page: { subPageId: 'mentorships/42', frameContext: 'content' },
    user: { id: mentor.id, tenant: { id: sandbox.tenantId }, displayName: mentor.displayName },
  });
  const token = await tab.evaluate(() =>
    (window as unknown as TabWindow).microsoftTeams.authentication.getAuthToken(),
  );
  expect(decodeJwt(token)).toMatchObject({
    oid: mentor.id,
    aud: sandbox.clientId,
    scp: 'access_as_user',
  });
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
});

test('a theme that is chosen in Teams reaches the tab', async () => {
  const page = await openTeams(played.mentor.id);
  const tab = await startedTab(page);
  for (const name of ['Dark', 'High contrast', 'Light']) {
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
  }
  const heard = () => tab.evaluate(() => (window as unknown as TabWindow).themes);
  await expect.poll(heard).toEqual(['dark', 'contrast', 'default']);
});

test('only the tab is heard: another window gets no token out of its host', async () => {
  const page = await openTeams(played.mentor.id);
  const tab = await startedTab(page);
  const signIns: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/sandbox/sign-in')) signIns.push(request.postData() ?? '');
  });
  await page.evaluate(async () => {
    const stranger = document.createElement('iframe');
    const request = JSON.stringify({ id: 0, func: 'authentication.getAuthToken', args: [] });
    stranger.srcdoc = `<script>parent.postMessage(${request}, '*')</script>`;
    const heard = new Promise((done) => window.addEventListener('message', done, { once: true }));
    document.body.append(stranger);
    await heard;
  });
  await tab.evaluate(() =>
    (window as unknown as TabWindow).microsoftTeams.authentication.getAuthToken(),
  );
  expect(signIns).toHaveLength(1);
});

test('a notification appears as it arrives, and leads to its place in the tab', async () => {
  const { mentor } = played;
  const page = await openTeams(mentor.id);
  await startedTab(page);
  await notify(mentor.id, 'Two meetings in a row were cancelled.', 'mentorships/7');

  await page.getByText('Two meetings in a row were cancelled.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Activity, 1 new' }).click();
  const feed = page.getByRole('region', { name: 'Activity' });
  await feed.getByRole('button', { name: 'Two meetings in a row were cancelled.' }).click();
  await expect.poll(async () => subPageOf(await startedTab(page))).toBe('mentorships/7');
});

test('a tab that moves inside its app is opened there', async () => {
  const page = await openTeams(played.mentor.id);
  const tab = await startedTab(page);
  // The answer cannot arrive: by then the tab has been opened anew.
  await tab
    .evaluate(() => {
      const { pages } = (window as unknown as TabWindow).microsoftTeams;
      void pages.currentApp.navigateTo({ pageId: 'mentoring', subPageId: 'mentorships/9' });
    })
    .catch(() => {});
  await expect.poll(async () => subPageOf(await startedTab(page))).toBe('mentorships/9');
});

test('says so when no tab answers', async () => {
  const alone = await createSandbox({ seed: 'people', appUrl: 'http://localhost:9' });
  try {
    const page = await browser.newPage();
    await page.goto(`${alone.url}/teams/?user=${played.mentor.id}`);
    await page.getByText('Accord does not answer').waitFor({ timeout: 10_000 });
  } finally {
    await alone.close();
  }
});

async function openTeams(userId: string, sub?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const place = sub ? `&sub=${encodeURIComponent(sub)}` : '';
  await page.goto(`${sandbox.url}/teams/?user=${userId}${place}`);
  return page;
}

/** The frame of the tab, once the library in it has been answered. */
async function startedTab(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Accord"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The tab has no frame.');
  await frame.waitForFunction(() => (window as unknown as TabWindow).started);
  await frame.evaluate(() => (window as unknown as TabWindow).started);
  return frame;
}

const subPageOf = (tab: Frame) =>
  tab.evaluate(async () => {
    const context = await (window as unknown as TabWindow).microsoftTeams.app.getContext();
    return context.page.subPageId;
  });

/** Sends to the activity feed as an app does: through Graph, with a token of its own. */
async function notify(userId: string, words: string, subPageId: string) {
  const token = await fetch(`${sandbox.authority}/${sandbox.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: sandbox.clientId,
      client_secret: sandbox.clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const context = encodeURIComponent(JSON.stringify({ subEntityId: subPageId }));
  const sent = await fetch(
    `${sandbox.graphUrl}/users/${userId}/teamwork/sendActivityNotification`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        topic: {
          source: 'text',
          value: 'Mentoring',
          webUrl: `https://teams.microsoft.com/l/entity/${sandbox.clientId}/mentoring?context=${context}`,
        },
        activityType: 'repeatedCancellations',
        previewText: { content: words },
        templateParameters: [{ name: 'count', value: '2' }],
      }),
    },
  );
  expect(sent.status).toBe(204);
}
