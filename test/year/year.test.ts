import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/app.ts';
import { createTestDatabase } from '../support/database.ts';
import { difference, expected, recorded } from './compare.ts';
import { generate } from './generate.ts';
import { day } from './oracle/time.ts';
import { chronicle } from './oracle.ts';
import { makeWorld, type World } from './play/world.ts';
import { play } from './play.ts';

const { MENTORSHIPS = '100', DAYS = '365', SEED = '20250106' } = process.env;
const [count, days, seed] = [Number(MENTORSHIPS), Number(DAYS), Number(SEED)];
/** A Monday. Clocks are changed on three continents in the year that follows. */
const firstDay = '2025-01-06';
const end = Date.parse(firstDay) + days * day;

let sandbox: Sandbox;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;
beforeAll(async () => {
  sandbox = await createSandbox({ seed: 'none' });
  database = await createTestDatabase();
  world = await makeWorld(sandbox, database.url, generate(count, seed, firstDay, days));
});
afterAll(async () => {
  await world?.close();
  await sandbox?.close();
  await database?.drop();
});

it(`lives through ${days} days of ${count} mentorships (SEED=${seed})`, {
  timeout: 600_000,
  retry: 0,
}, async () => {
  const t = performance.now();
  const cpu = process.cpuUsage();
  const moments = await play(world, end);
  const used = process.cpuUsage(cpu);
  console.log(moments, 'moments', performance.now() - t, 'ms', used);
  const t1 = performance.now();
  const all: string[] = [];
  for (const life of world.lives) {
    const complaints = difference(
      await recorded(world.context.db, life),
      expected(chronicle(life.history, end)),
    );
    all.push(...complaints.map((each) => `${life.history.name} ${each}`));
  }
  console.log('compare', performance.now() - t1, all.length);
  console.log(all.slice(0, 60).join('\n'));
  expect(all).toEqual([]);
});
