import fastify from 'fastify';
import { expect, it } from 'vitest';
import { type Health, healthRoutes } from '../../platform/health.ts';

it('however many ask, each thing is looked at once in a while', async () => {
  const looked = { checks: 0, measures: 0 };
  const look = (what: keyof typeof looked) => async () => {
    looked[what] += 1;
  };
  const health: Health = {
    stopping: false,
    checks: { it: look('checks') },
    measures: [look('measures')],
  };
  await using app = fastify();
  healthRoutes(app, health);
  const ask = async (url: string) => (await app.inject(url)).statusCode;
  const crowd = Array.from({ length: 20 }, () => ['/readyz', '/metrics']).flat();
  expect(new Set(await Promise.all(crowd.map(ask)))).toEqual(new Set([200]));
  expect(await Promise.all(['/readyz', '/metrics'].map(ask))).toEqual([200, 200]);
  expect(looked).toEqual({ checks: 1, measures: 1 });
  // That it stops is known at once.
  health.stopping = true;
  expect(await ask('/readyz')).toBe(503);
});
