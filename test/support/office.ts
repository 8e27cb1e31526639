import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Where every add-in loads Office.js from. */
export const officeJsAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const root = resolve(import.meta.dirname, '../..');

/** Answers the address of Office.js with the sandbox's stand-in; its pages have to be built. */
export async function serveOfficeJs(context: BrowserContext): Promise<void> {
  const body = await readFile(resolve(root, 'dist/sandbox/office/office.js'));
  await context.route(officeJsAddress, (route) =>
    route.fulfill({ body, contentType: 'text/javascript' }),
  );
}

export type Served = Record<string, { type: string; body: string | Buffer }>;

/** Serves the pages of an add-in, by their paths, on a port of their own. */
export async function serveAddIn(pages: Served): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const page = pages[(request.url ?? '').split('?')[0] ?? ''];
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' });
    response.end(page?.body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => server.close() };
}
