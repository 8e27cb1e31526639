import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { readMe, readTimeZone, searchPeople } from '../../graph/people.ts';
import { isManager } from '../../mentoring/people/policy.ts';
import { Me, PeopleQuery, PersonList, SignIn } from '../../mentoring/people/schema.ts';
import {
  rememberLanguage,
  rememberPerson,
  rememberTimeZone,
} from '../../mentoring/people/store.ts';
import { type Language, nearestLanguage } from '../../mentoring/words/say.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';

/** Who I am, whom I can find, and what a browser needs to sign in. */
export function peopleRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { config, db, graphFor } = context;

  app.get(
    '/api/config',
    { schema: { response: { 200: SignIn } }, config: { access: 'public' } },
    () => {
      const { authority, tenantId, clientId, hostOrigins, publicUrl } = config;
      return {
        authority,
        tenantId,
        clientId,
        scope: `api://${new URL(publicUrl).host}/${clientId}/access_as_user`,
        hostOrigins,
      };
    },
  );

  app.get(
    '/api/me',
    { schema: { response: { 200: Me } }, config: { access: 'signed-in' } },
    async (request) => {
      const { person, identity, token } = callerOf(request);
      const language = languageOf(request.headers['accept-language']);
      if (language && language !== person.language) await rememberLanguage(db, person.id, language);
      const current = await refresh(token, person.id).catch((error) => {
        // Without Graph the tab still works, with what is known already.
        request.log.warn({ err: error }, 'the directory could not be asked');
        return person;
      });
      const { displayName, mail, jobTitle, timeZone } = current;
      const { oid: id, tid: tenantId } = identity;
      const isProgramManager = isManager(identity);
      return { id, tenantId, displayName, mail, jobTitle, timeZone, isProgramManager };
    },
  );

  async function refresh(token: string, personId: string) {
    const graph = graphFor(token, ['User.Read', 'MailboxSettings.Read']);
    const [me, timeZone] = await Promise.all([readMe(graph, config.tenantId), readTimeZone(graph)]);
    await rememberPerson(db, me);
    return rememberTimeZone(db, personId, timeZone);
  }

  app.get(
    '/api/people',
    {
      schema: { querystring: PeopleQuery, response: { 200: PersonList } },
      config: { access: 'signed-in' },
    },
    async (request) => {
      const { identity, token } = callerOf(request);
      const graph = graphFor(token, ['User.ReadBasic.All']);
      const found = await searchPeople(graph, config.tenantId, request.query.search);
      const others = found.filter(({ id }) => id !== identity.oid);
      return { items: others, next: null };
    },
  );
}

/** The language that a reader wants first; null where they do not say. Ours sends one, Teams' own. */
function languageOf(accepted: string | undefined): Language | null {
  const first = accepted?.split(/[,;]/)[0]?.trim();
  return first && first !== '*' ? nearestLanguage(first) : null;
}
