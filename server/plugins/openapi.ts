import { readFileSync } from 'node:fs';
import swagger from '@fastify/swagger';
import fp from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { describeWebhooks } from '../webhook-description.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** The description of the API, made from the schemas that check what comes in and goes out. */
export const openapi = fp(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Accord',
        version,
        description:
          'Mentorships, their meetings and what became of them. Errors are RFC 9457 problems.',
      },
      webhooks: describeWebhooks(),
      components: {
        securitySchemes: {
          entra: {
            type: 'http',
            scheme: 'bearer',
            description: 'An Entra v2 access token for this API.',
          },
        },
      },
    },
    transform: describe,
    transformObject: jsonSchemaTransformObject,
  });
  const options = { schema: { hide: true }, config: { access: 'public' as const } };
  app.get('/api/openapi.json', options, () => app.swagger());
});

/** A route as the description has it: its schemas, and whether it wants a token. */
const describe: typeof jsonSchemaTransform = (route) => {
  const { schema, url } = jsonSchemaTransform(route);
  const isPublic = route.route.config?.access === 'public';
  return { schema: { ...schema, security: isPublic ? [] : [{ entra: [] }] }, url };
};
