import { afterAll, beforeAll, expect, it } from 'vitest';
import { AlertKind } from '../../mentoring/alerts/schema.ts';
import { NotificationKind } from '../../mentoring/notifications/schema.ts';
import { createSandbox, type Sandbox } from '../../sandbox/app.ts';
import { createTestDatabase } from '../support/database.ts';
import { difference, expected, recorded } from './compare.ts';
import { disagreements } from './explain.ts';
import { generate } from './generate.ts';
import type { History } from './history.ts';
import { day } from './oracle/time.ts';
import { type Chronicle, chronicle } from './oracle.ts';
import { type Life, makeWorld, type World } from './play/world.ts';
import { play } from './play.ts';
import { misdelivered } from './reach.ts';
import { tableOf } from './table.ts';

const { MENTORSHIPS = '100', DAYS = '365', SEED = '20250106' } = process.env;
const [count, days, seed] = [Number(MENTORSHIPS), Number(DAYS), Number(SEED)];
/** A Monday. Clocks are changed on three continents in the year that follows. */
const firstDay = '2025-01-06';
const start = Date.parse(firstDay);
const end = start + days * day;
/** Waiting for one another is most of it, so two halves of the crowd live side by side; nobody is in both. */
const halves = 2;

let sandbox: Sandbox;
let worlds: { world: World; database: Awaited<ReturnType<typeof createTestDatabase>> }[] = [];
let chronicles: Map<History, Chronicle>;

beforeAll(async () => {
  sandbox = await createSandbox({ seed: 'none' });
  const histories = generate(count, seed, firstDay, days);
  const mentors = [...new Set(histories.map(({ people }) => people.mentor))];
  worlds = await Promise.all(
    Array.from({ length: halves }, async (_, half) => {
      const own = histories.filter(
        ({ people }) => mentors.indexOf(people.mentor) % halves === half,
      );
      const database = await createTestDatabase();
      return { database, world: await makeWorld(sandbox, database.url, own) };
    }),
  );
  const began = performance.now();
  const moments = await Promise.all(worlds.map(({ world }) => play(world, end)));
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${moments.join(' + ')} moments of ${days} days in ${seconds} s\n`);
  chronicles = new Map(histories.map((history) => [history, chronicle(history, end)]));
}, 900_000);

afterAll(async () => {
  for (const { world, database } of worlds) {
    await world.close();
    await database.drop();
  }
  await sandbox?.close();
});

/** What is wrong with any of the mentorships, by their names. */
async function ofEach(
  complaints: (world: World, life: Life) => Promise<string[]>,
): Promise<string[]> {
  const all: string[] = [];
  for (const { world } of worlds) {
    for (const life of world.lives) {
      const own = await complaints(world, life);
      all.push(...own.map((each) => `${life.history.name} ${each}`));
    }
  }
  return all;
}

const ofHistory = ({ history }: Life): Chronicle =>
  chronicles.get(history) ?? { alerts: [], sayings: [] };

it(`${count} mentorships in ${days} days: every alert and every word that the rules call for, once, in time, and no other (SEED=${seed})`, async () => {
  const wrong = await ofEach(async ({ context }, life) =>
    difference(await recorded(context.db, life), expected(ofHistory(life))),
  );
  expect(wrong).toEqual([]);
}, 60_000);

it('each message came once, and none while its receiver rests', async () => {
  for (const { world } of worlds) expect(await misdelivered(world)).toEqual([]);
}, 60_000);

it('what is explained of any day is what stood and was said', async () => {
  const span = { from: start, until: end, everyDays: 9 };
  expect(await ofEach(({ context }, life) => disagreements(context.db, life, span))).toEqual([]);
}, 120_000);

it('the year was one in which everything happened', () => {
  const said = [...chronicles.values()].flatMap(({ sayings }) => sayings);
  const alerts = [...chronicles.values()].flatMap((each) => each.alerts);
  const kinds = new Set<string>([
    ...said.map(({ kind }) => kind),
    ...alerts.map(({ kind }) => kind),
  ]);
  const [fullest] = [...chronicles].sort(([, a], [, b]) => kindsIn(b) - kindsIn(a));
  if (fullest) process.stdout.write(`${tableOf(...fullest)}\n`);
  const all: string[] = [...AlertKind.options, ...NotificationKind.options];
  // A smaller crowd or a shorter time may do without something.
  if (count >= 100 && days >= 365) expect(all.filter((kind) => !kinds.has(kind))).toEqual([]);
});

const kindsIn = ({ sayings, alerts }: Chronicle): number =>
  new Set([...sayings.map(({ kind }) => kind), ...alerts.map(({ kind }) => kind)]).size;
