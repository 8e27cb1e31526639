import fastify from 'fastify';

/** The baseline: the same payload, parsed and answered, and nothing else. */
const app = fastify();
app.post('/graph/notifications', (_request, reply) => reply.code(202).send());
app.get('/readyz', () => ({ status: 'ready' }));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => app.close());
