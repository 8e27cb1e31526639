import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { GraphError } from '../../graph/client.ts';
import { type FieldError, ProblemError, problem } from '../problem.ts';

/** Every error leaves as application/problem+json; a 5xx hides its detail and is logged with the request's id. */
export const problems = fp(async (app) => {
  app.setNotFoundHandler((request, reply) =>
    send(
      reply,
      problem(404, { detail: `There is no ${request.method} ${request.url.split('?')[0]}.` }),
    ),
  );
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof ProblemError) {
      const { statusCode, message, errors } = error;
      return send(reply, problem(statusCode, { detail: message, ...(errors && { errors }) }));
    }
    if (hasZodFastifySchemaValidationErrors(error)) return sendInvalid(error, reply);
    const status = statusOf(error);
    if (status >= 500) return sendHidden(status, error, request, reply);
    return send(reply, problem(status, { detail: error.message }));
  });
});

function sendInvalid(error: FastifyError, reply: FastifyReply) {
  const where = error.validationContext ?? 'body';
  const errors = (error.validation ?? []).flatMap(({ instancePath, message, params }) => {
    const path = instancePath.split('/').filter(Boolean);
    // Fields that nobody knows are named one by one; zod names the object that has them.
    const unknown = (params.keys as string[] | undefined) ?? [];
    const fields = unknown.length > 0 ? unknown.map((key) => [...path, key]) : [path];
    return fields.map((field): FieldError => {
      return { field: field.join('.') || where, message: message ?? 'is not valid' };
    });
  });
  const [first] = errors;
  const detail = first ? `${first.field}: ${first.message}` : `The ${where} is not as expected.`;
  return send(reply, problem(400, { detail, errors }));
}

/** What Graph answers to us is no answer to our caller: to them, something behind us has failed. */
const statusOf = (error: FastifyError): number =>
  error instanceof GraphError ? 502 : (error.statusCode ?? 500);

function sendHidden(
  status: number,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  request.log.error({ err: error }, 'request failed');
  const detail = `Something went wrong on our side. If it persists, name this id: ${request.id}`;
  return send(reply, problem(status, { detail }));
}

function send(reply: FastifyReply, body: ReturnType<typeof problem>) {
  if (body.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}
