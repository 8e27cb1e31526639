import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { reachOf } from '../../mentoring/notifications/delivery/rules.ts';
import { preferencesOf } from '../../mentoring/notifications/preferences/rules.ts';
import { OwnPreferences, Preferences } from '../../mentoring/notifications/preferences/schema.ts';
import { savePreferences } from '../../mentoring/notifications/preferences/store.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';

/** What the caller wants to hear, where and when; nobody sees or sets anybody else's. */
export function preferenceRoutes(instance: FastifyInstance, { db, config, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const canMail = config.mail !== undefined;
  const options = { config: { access: 'signed-in' as const } };

  app.get(
    '/api/me/preferences',
    { schema: { response: { 200: OwnPreferences } }, ...options },
    (request) => {
      const { preferences, mail } = callerOf(request).person;
      return { ...preferencesOf(preferences), channels: reachOf(mail, canMail) };
    },
  );

  app.put(
    '/api/me/preferences',
    { schema: { body: Preferences, response: { 200: OwnPreferences } }, ...options },
    async (request) => {
      const { id, mail } = callerOf(request).person;
      const saved = await savePreferences(db, id, request.body, now());
      return { ...saved, channels: reachOf(mail, canMail) };
    },
  );
}
