import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../../sandbox/app.ts';
import { officeJsAddress, type Served, serveAddIn, serveOfficeJs } from '../../support/office.ts';
import { sandboxClient } from '../../support/sandbox.ts';
import { fetchPlayed, type Played } from '../people.ts';

/** What the probe's page gives to what is evaluated in it. */
declare global {
  // biome-ignore lint/suspicious/noExplicitAny: every call of Office's has a callback of its own
  type Done = (result: Office.AsyncResult<any>) => void;
  /** The value of one of Office's calls; rejects with what Office says. */
  function ask<T = unknown>(call: (done: Done) => void): Promise<T>;
  /** The open item, taken for an appointment that is being written. */
  function compose(): Office.AppointmentCompose;
  var started: Promise<{ host: string | null; platform: string | null }>;
  var heard: { type: string; [more: string]: unknown }[];
  var msal: typeof import('@azure/msal-browser');
}

const officeJs = `<script src="${officeJsAddress}"></script>`;
const probe = `<!doctype html><title>Probe</title>${officeJs}<script src="/msal.js"></script>
<script>
  window.ask = (call) => new Promise((resolve, reject) =>
    call(({ status, value, error }) => status === 'succeeded' ? resolve(value) : reject(new Error(error.name))));
  window.compose = () => Office.context.mailbox.item;
  window.heard = [];
  window.started = Office.onReady();
</script><p>A probe.</p>`;

/** A dialog that goes away to another page, comes back, and then says something. */
const dialog = `<!doctype html><title>Dialog</title>${officeJs}<script>
  Office.onReady().then(() => {
    if (!location.search) location.href = '/away';
    else Office.context.ui.messageParent('I am back');
  });
</script>`;
const away = `<!doctype html><script>location.href = '/dialog?back'</script>`;

const html = (body: string) => ({ type: 'text/html', body });
const icon = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Handlers that have nothing to say. */
const quiet = `for (const id of ['onNewAppointment', 'onAttendeesChanged', 'onTimeChanged', 'onSend'])
  Office.actions.associate(id, (event) => event.completed({ allowEvent: true }));`;

export type Stage = Awaited<ReturnType<typeof raiseStage>>;

/** A sandbox whose add-in is a page of the test's, with the given script as its event handlers. */
export async function raiseStage(browser: Browser, eventHandlers = quiet) {
  const msalFile = createRequire(import.meta.url).resolve('@azure/msal-browser');
  const pages: Served = {
    '/pane': html(probe),
    '/dialog': html(dialog),
    '/away': html(away),
    '/events.html': html(`<!doctype html>${officeJs}<script src="/events.js"></script>`),
    '/events.js': { type: 'text/javascript', body: eventHandlers },
    '/msal.js': {
      type: 'text/javascript',
      body: await readFile(msalFile.replace(/lib.*$/, 'lib/msal-browser.min.js')),
    },
    '/icons/mark-32.png': { type: 'image/png', body: icon },
  };
  const addIn = await serveAddIn(pages);
  const sandbox = await createSandbox({ seed: 'people', appUrl: addIn.url });
  const played = await fetchPlayed(sandbox.url);
  const close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await sandbox.close();
    addIn.close();
  };
  return { addIn, sandbox, played, as: sandboxClient(sandbox), close };
}

/** Opens somebody's Outlook at an address below `/outlook/`. */
export async function openOutlook(
  browser: Browser,
  { sandbox }: { sandbox: Sandbox },
  userId: string,
  query = '',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  await serveOfficeJs(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${sandbox.url}/outlook/?user=${userId}${query}`);
  return page;
}

/** The add-in's page, once Office.js in it is ready. */
export async function startedPane(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Accord"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  await frame.waitForFunction(() => globalThis.started);
  await frame.evaluate(() => started);
  return frame;
}

/** A new appointment with the pane open beside it. */
export async function composeWithPane(page: Page): Promise<Frame> {
  await page.getByRole('button', { name: 'New event' }).first().click();
  await page.getByRole('button', { name: 'Mentor meeting' }).click();
  return startedPane(page);
}

export type { Played };
