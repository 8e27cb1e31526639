import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyReply } from 'fastify';
import fp from 'fastify-plugin';
import type { Config } from '../../platform/config.ts';

const root = fileURLToPath(new URL('../../dist/addin', import.meta.url));

/** Who may show the tab in a frame: the places where Microsoft 365 hosts apps. */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
];

/** Where Office.js comes from; Microsoft allows no copy of it. */
const officeJs = 'https://appsforoffice.microsoft.com';

/** What runs in Outlook, by its address. */
const officePages = {
  '/pane': 'pane.html',
  '/pane/sign-in': 'dialog.html',
  '/events.html': 'events.html',
} as const;

/** Serves the built tab and pane, and the headers that keep what is not ours out of them. */
export const tab = (config: Config) =>
  fp(async (app) => {
    const secure = config.publicUrl.startsWith('https:');
    await app.register(helmet, {
      xFrameOptions: false,
      crossOriginResourcePolicy: false,
      strictTransportSecurity: secure,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // Fluent UI writes its styles into the page as it runs.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'", 'data:', 'https://*.cdn.office.net'],
          // teams-js reads its list of trusted hosts from Microsoft's CDN.
          connectSrc: ["'self'", new URL(config.authority).origin, 'https://res.cdn.office.net'],
          frameSrc: ["'self'", new URL(config.authority).origin],
          frameAncestors: ["'self'", ...hosts, ...config.hostOrigins],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
        },
      },
    });
    if (!existsSync(root)) {
      app.log.warn('the tab is not built: npm start builds it');
      return;
    }
    const options = { schema: { hide: true }, config: { access: 'public' as const } };
    await app.register(files, { root, serve: false });
    app.get('/assets/*', options, (request, reply) =>
      reply.sendFile(request.url.split('?')[0]?.slice(1) ?? '', {
        maxAge: '365d',
        immutable: true,
      }),
    );
    app.get('/events.js', options, (_, reply) => reply.sendFile('events.js', { maxAge: 0 }));
    for (const [path, file] of Object.entries(officePages)) {
      app.get(path, options, (_, reply) => allowOfficeJs(reply).sendFile(file, { maxAge: 0 }));
    }
    // Pages are the tab's own business: each of their addresses answers with its one document.
    for (const page of [
      '/',
      '/sign-in',
      '/mentorships/*',
      '/ask',
      '/notifications',
      '/tab',
      '/*',
    ]) {
      app.get(page, options, (request, reply) =>
        isPage(request.headers.accept, request.url)
          ? reply.sendFile('index.html', { maxAge: 0 })
          : reply.callNotFound(),
      );
    }
  });

/** Adds Office.js's address to the scripts that a page may load: to the pages in Outlook, and to no other. */
const allowOfficeJs = (reply: FastifyReply): FastifyReply => {
  const policy = String(reply.getHeader('content-security-policy'));
  return reply.header('content-security-policy', `${policy};script-src 'self' ${officeJs}`);
};

const isPage = (accept: string | undefined, url: string): boolean =>
  url === '/' || ((accept ?? '').includes('text/html') && !/^\/(api|graph)(\/|$)/.test(url));
