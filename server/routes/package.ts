import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem.ts';

const folder = fileURLToPath(new URL('../../package/', import.meta.url));
const options = { schema: { hide: true }, config: { access: 'public' as const } };

/** What the app's manifests point at, besides the tab: icons, the page about Accord, and who may run events. */
export function packageRoutes(app: FastifyInstance, { config }: Context) {
  const names = readdirSync(`${folder}icons`).filter((name) => name.endsWith('.png'));
  const icons = new Map(names.map((name) => [name, readFileSync(`${folder}icons/${name}`)]));
  const about = readFileSync(`${folder}about.html`, 'utf8');

  // With no word about caching: Office shows a stand-in for icons that are not to be kept.
  app.get<{ Params: { name: string } }>('/icons/:name', options, (request, reply) => {
    const icon = icons.get(request.params.name);
    if (!icon) throw new ProblemError(404, 'There is no such icon.');
    return reply.type('image/png').send(icon);
  });

  app.get('/about', options, (_request, reply) => reply.type('text/html').send(about));

  // By this, classic Outlook lets the script of the events call the API.
  app.get('/.well-known/microsoft-officeaddins-allowed.json', options, () => ({
    allowed: [`${config.publicUrl}/events.js`],
  }));
}
