import fp from 'fastify-plugin';

/** How long a stop waits for the last answer. */
const patienceMs = 10_000;

/**
 * A server that is told to stop answers what is under way, and 503 to whatever else comes meanwhile, so that
 * whoever hands out requests turns to others. `endStreams` ends those answers that would never end.
 */
export const underWay = (endStreams: () => void) =>
  fp(async (app) => {
    let requests = 0;
    let answered = () => {};
    app.addHook('onRequest', async (_request, reply) => {
      requests += 1;
      // Also of a stream, which has no end of its own, and of somebody who has left.
      reply.raw.once('close', () => {
        requests -= 1;
        if (requests === 0) answered();
      });
    });
    app.addHook('preClose', async () => {
      endStreams();
      if (requests === 0) return;
      await new Promise<void>((resolve) => {
        answered = resolve;
        setTimeout(resolve, patienceMs).unref();
      });
    });
  });
