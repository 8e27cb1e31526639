import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import fp from 'fastify-plugin';
import { type Config, ConfigError, isSandbox } from '../../platform/config.ts';
import { keepOpener, officePages } from './office-pages.ts';

const built = fileURLToPath(new URL('../../dist/addin', import.meta.url));

/** Who may show the tab in a frame: the places where Microsoft 365 hosts apps. */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
];

/** Serves the built tab and pane, and the headers that keep what is not ours out of them. */
export const tab = (config: Config, root = built) =>
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
    if (!existsSync(`${root}/events.js`)) {
      const why = 'the tab and the pane are not built: npm run server builds them';
      if (!isSandbox(config)) throw new ConfigError(why);
      app.log.warn(why);
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
    officePages(app, root, config, options);
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
      app.get(page, options, (request, reply) => {
        if (!isPage(request.headers.accept, request.url)) return reply.callNotFound();
        // The dialog of the pane's sign-in passes through it on its way back.
        if (page === '/sign-in') keepOpener(reply);
        return reply.sendFile('index.html', { maxAge: 0 });
      });
    }
  });

const isPage = (accept: string | undefined, url: string): boolean =>
  url === '/' || ((accept ?? '').includes('text/html') && !/^\/(api|graph)(\/|$)/.test(url));
