import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
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
    const status = error.statusCode ?? 500;
    if (status >= 500) return sendHidden(error, request, reply);
    return send(reply, problem(status, { detail: error.message }));
  });
});

function sendInvalid(error: FastifyError, reply: FastifyReply) {
  const where = error.validationContext ?? 'body';
  const errors = (error.validation ?? []).map(({ instancePath, message }): FieldError => {
    const field = instancePath.split('/').filter(Boolean).join('.');
    return { field: field || where, message: message ?? 'is not valid' };
  });
  const [first] = errors;
  const detail = first ? `${first.field}: ${first.message}` : `The ${where} is not as expected.`;
  return send(reply, problem(400, { detail, errors }));
}

function sendHidden(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  request.log.error({ err: error }, 'request failed');
  const status = error.statusCode === 503 ? 503 : 500;
  const detail = `Something went wrong on our side. If it persists, name this id: ${request.id}`;
  return send(reply, problem(status, { detail }));
}

function send(reply: FastifyReply, body: ReturnType<typeof problem>) {
  if (body.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}
