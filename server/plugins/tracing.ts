import fp from 'fastify-plugin';
import { isTracing, openSpan } from '../../platform/tracing.ts';

type RequestSpan = NonNullable<ReturnType<typeof openSpan>>;

declare module 'fastify' {
  interface FastifyRequest {
    span: RequestSpan | null;
  }
}

/** A stream is open for hours, and pages are not what happens. */
const isWork = (route: string | undefined): boolean =>
  /^\/(api|graph)\//.test(route ?? '') && route !== '/api/stream';

/** Where traces are wanted, each call of the API and each notification is one, named by its route: no ids, no queries. */
export const tracing = fp(async (app) => {
  if (!isTracing()) return;
  app.decorateRequest('span', null);
  app.addHook('onRequest', (request, _reply, done) => {
    const { url: route } = request.routeOptions;
    const { traceparent } = request.headers;
    const attributes = { 'http.request.method': request.method, 'http.route': route };
    request.span = isWork(route)
      ? openSpan(`${request.method} ${route}`, {
          kind: 'SERVER',
          parent: typeof traceparent === 'string' ? traceparent : null,
          attributes,
        })
      : null;
    if (request.span) request.span.run(done);
    else done();
  });
  // The body arrives as the connection's business, outside of the request's trace.
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.span) request.span.run(done);
    else done();
  });
  app.addHook('onResponse', async ({ span }, { statusCode }) => {
    const failed = statusCode >= 500 ? new Error('5xx') : undefined;
    span?.end({ 'http.response.status_code': statusCode }, failed);
  });
});
