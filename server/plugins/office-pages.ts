import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, RouteShorthandOptions } from 'fastify';
import type { Config } from '../../platform/config.ts';

/** Where Office.js comes from; Microsoft allows no copy of it. */
const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What runs in Outlook, by its address. */
const pages = {
  '/pane': 'pane.html',
  '/pane/sign-in': 'dialog.html',
  '/events.html': 'events.html',
} as const;

/** Microsoft's is a loader: it adds scripts from folders beside it, and one from the other host. */
const microsoft = {
  officeJs,
  scripts: 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com',
};

/** The sandbox's Outlook has an Office.js of its own, which stands in for Microsoft's. */
const officeJsFor = ({ hostOrigins: [sandbox] }: Config) =>
  sandbox ? { officeJs: `${sandbox}/office/office.js`, scripts: `${sandbox}/office/` } : microsoft;

/** Keeps the window's tie to the one that opened it: without it the dialog cannot tell the pane its token. */
export const keepOpener = (reply: FastifyReply) =>
  reply.header('cross-origin-opener-policy', 'unsafe-none');

/** Serves what runs in Outlook; these pages, and no other, may load Office.js from where it is. */
export const officePages = (
  app: FastifyInstance,
  root: string,
  config: Config,
  options: RouteShorthandOptions,
): void => {
  const source = officeJsFor(config);
  const allow = (reply: FastifyReply) => {
    const policy = String(reply.getHeader('content-security-policy'));
    return reply.header('content-security-policy', `${policy};script-src 'self' ${source.scripts}`);
  };
  for (const [path, file] of Object.entries(pages)) {
    const page = readFileSync(`${root}/${file}`, 'utf8').replaceAll(officeJs, source.officeJs);
    app.get(path, options, (_, reply) => {
      if (path !== '/events.html') keepOpener(reply);
      return allow(reply)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(page);
    });
  }
  app.get('/events.js', options, (_, reply) => reply.sendFile('events.js', { maxAge: 0 }));
};
