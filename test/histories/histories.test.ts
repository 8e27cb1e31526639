import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Installation, startInstallation } from '../support/installation.ts';
import { accounts, unsaid } from './compare.ts';
import { eachOf, makePairs } from './crowd.ts';
import type { Act } from './oracle.ts';
import { play, playEnd } from './play.ts';
import { settle } from './settle.ts';

const histories = Number(process.env.HISTORIES ?? 500);
const actsEach = 8;
/** The same every time, so that a failure is of a change; SEED plays others. */
const seed = Number(process.env.SEED ?? 20261122);

let accord: Installation;
beforeAll(async () => {
  accord = await startInstallation();
});
afterAll(() => accord?.close());

it(`records exactly what happened in ${histories} random calendar histories (SEED=${seed})`, {
  timeout: 600_000,
}, async () => {
  const { tenant } = accord;
  const pairs = await makePairs(accord, histories);
  const faults = {
    dropRate: 0.15,
    duplicateRate: 0.3,
    reorder: true,
    delayMs: 200,
    replayRate: 0.1,
  };
  await tenant.faults(faults);
  const played = await eachOf(pairs, 6, (pair, index) =>
    play(tenant, pair, seed + index, actsEach),
  );
  await settle(accord);
  await tenant.faults(faults);
  await eachOf(played, 6, (meetings, index) => playEnd(tenant, meetings, seed + index));
  await settle(accord);

  const ledger: Act[] = await tenant.truth();
  for (const [index, pair] of pairs.entries()) {
    const account = await accounts(accord, ledger, pair);
    expect(account.recorded, `history ${index} of SEED=${seed}`).toEqual(account.true);
  }
  expect(await unsaid(accord, pairs)).toEqual([]);
});
