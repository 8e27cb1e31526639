import { decodeJwt } from 'jose';
import type { Browser, Frame } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveOfficeJs } from '../support/office.ts';
import { buildPages } from '../support/pages.ts';
import { composeWithPane, openOutlook, raiseStage, type Stage } from './support/probe.ts';

vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await buildPages('sandbox');
  browser = await launchBrowser();
}, 120_000);
beforeEach(async () => {
  stage = await raiseStage(browser);
});
afterEach(() => stage.close());

describe('nested app authentication, by the real msal-browser', () => {
  test('gives a token for the API to whom the mailbox belongs, with no question', async () => {
    const { mentee } = stage.played;
    const { pane } = await openPane();
    const { accessToken, username } = await signIn(pane, 'acquireTokenSilent');
    expect(decodeJwt(accessToken)).toMatchObject({
      oid: mentee.id,
      aud: stage.sandbox.clientId,
      scp: 'access_as_user',
    });
    expect(username).toBe(mentee.mail);
  });

  test('asks first where it has to: a no is a cancel, a yes is for good', async () => {
    const { page, pane } = await openPane('&naa=ask');
    await expect(signIn(pane, 'acquireTokenSilent')).rejects.toThrow('interaction_required');
    const refused = signIn(pane, 'acquireTokenPopup').catch(String);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await refused).toContain('user_canceled');
    const granted = signIn(pane, 'acquireTokenPopup');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(decodeJwt((await granted).accessToken).oid).toBe(stage.played.mentee.id);
    expect((await signIn(pane, 'acquireTokenSilent')).accessToken).toBeTruthy();
  });

  test('knows only the app that is registered, and only its scope', async () => {
    const { pane } = await openPane();
    const scope = `api://${stage.sandbox.clientId}/everything`;
    await expect(signIn(pane, 'acquireTokenSilent', { scope })).rejects.toThrow();
    const clientId = '00000000-0000-4000-8000-000000000000';
    await expect(signIn(pane, 'acquireTokenSilent', { clientId })).rejects.toThrow();
  });

  test('can be missing', async () => {
    const { pane } = await openPane('&naa=off');
    const found = await pane.evaluate(() => [
      'nestedAppAuthBridge' in window,
      Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    ]);
    expect(found).toEqual([false, false]);
  });
});

test('a dialog goes to other pages, comes back, and speaks to the pane', async () => {
  const { page, pane } = await openPane();
  const said = pane.evaluate(async () => {
    const show = (address: string) =>
      ask<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(address, done));
    const refused = await show('http://127.0.0.1:9/').catch(String);
    const dialog = await show(`${location.origin}/dialog`);
    const second = await show(`${location.origin}/dialog`).catch(String);
    const message = await new Promise<object>((resolve) =>
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, resolve),
    );
    dialog.close();
    return { refused, second, ...message };
  });
  const popup = await page.waitForEvent('popup');
  const closed = popup.waitForEvent('close');
  expect(await said).toMatchObject({
    refused: expect.stringContaining('DialogAddressNotTrusted'),
    second: expect.stringContaining('DialogAlreadyOpened'),
    message: 'I am back',
    origin: stage.addIn.url,
  });
  await closed;
});

test('a dialog that is closed by hand is told', async () => {
  const { page, pane } = await openPane();
  const told = pane.evaluate(async () => {
    const dialog = await ask<Office.Dialog>((done) =>
      Office.context.ui.displayDialogAsync(`${location.origin}/dialog`, done),
    );
    return new Promise<object>((resolve) =>
      dialog.addEventHandler(Office.EventType.DialogEventReceived, resolve),
    );
  });
  await (await page.waitForEvent('popup')).close();
  expect(await told).toMatchObject({ error: 12006 });
});

test('the theme is told, and told again when it changes', async () => {
  const { page, pane } = await openPane('', 'light');
  const background = () =>
    pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor.toLowerCase());
  expect(await background()).toBe('#ffffff');
  await pane.evaluate(() =>
    ask((done) =>
      Office.context.mailbox.addHandlerAsync(
        Office.EventType.OfficeThemeChanged,
        (event: (typeof heard)[0]) => heard.push(event),
        done,
      ),
    ),
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => pane.evaluate(() => heard.length)).toBe(1);
  expect(await background()).not.toBe('#ffffff');
  const contrast = await openPane('&theme=contrast');
  const theme = await contrast.pane.evaluate(() => Office.context.officeTheme);
  expect(theme).toMatchObject({ bodyBackgroundColor: '#000000', isDarkTheme: true });
});

test('only the pane is heard: another window of the page gets nothing', async () => {
  const { page, pane } = await openPane();
  const name = await pane.evaluate(() => window.name);
  const answers = await page.evaluate(async (paneName) => {
    const session = JSON.parse(paneName).xdmInfo.split('|')[1];
    const call = JSON.stringify({ office: session, id: 1, call: 'start', args: [] });
    const stranger = document.createElement('iframe');
    stranger.srcdoc = `<script>
      addEventListener('message', () => parent.postMessage('answered', '*'));
      parent.postMessage(${call}, '*');
    </script>`;
    const heard: unknown[] = [];
    window.addEventListener('message', ({ source, data }) => {
      if (source === stranger.contentWindow) heard.push(data);
    });
    document.body.append(stranger);
    await new Promise((done) => setTimeout(done, 500));
    return heard.map((data) => (data === 'answered' ? data : 'asked'));
  }, name);
  expect(answers).toEqual(['asked']);
});

test('outside Outlook, Office.js says that there is none', async () => {
  const context = await browser.newContext();
  await serveOfficeJs(context);
  const page = await context.newPage();
  await page.goto(`${stage.addIn.url}/pane`);
  expect(await page.evaluate(() => started)).toEqual({ host: null, platform: null });
});

async function openPane(query = '', colorScheme: 'light' | 'dark' = 'light') {
  const { mentee } = stage.played;
  const page = await openOutlook(browser, stage, mentee.id, `&view=day${query}`, { colorScheme });
  return { page, pane: await composeWithPane(page) };
}

type Way = 'acquireTokenSilent' | 'acquireTokenPopup';

/** Signs in as the add-in does: with the library that Microsoft ships, in the pane. */
function signIn(pane: Frame, way: Way, asked: { clientId?: string; scope?: string } = {}) {
  const { clientId, authority, tenantId } = stage.sandbox;
  return pane.evaluate(
    async ({ way, clientId, authority, scope }) => {
      const app = await msal.createNestablePublicClientApplication({
        auth: { clientId, authority },
        cache: { cacheLocation: 'memoryStorage' },
      });
      const { accessToken, account } = await app[way]({ scopes: [scope] });
      return { accessToken, username: account?.username };
    },
    {
      way,
      clientId,
      authority: `${authority}/${tenantId}`,
      scope: `api://localhost:3000/${clientId}/access_as_user`,
      ...asked,
    },
  );
}
