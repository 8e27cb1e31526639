import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accounts, unsaid } from '../histories/compare.ts';
import { eachOf, makePairs } from '../histories/crowd.ts';
import type { Act } from '../histories/oracle.ts';
import { play, playEnd } from '../histories/play.ts';
import { chance } from '../histories/random.ts';
import { settle } from '../histories/settle.ts';
import { type Installation, startInstallation } from '../support/installation.ts';

/** The same every time, so that a failure is of a change; SEED plays others. */
const seed = Number(process.env.SEED ?? 20261122);
const faults = { duplicateRate: 0.3, reorder: true, delayMs: 100, dropRate: 0.05 };

/** However slow the machine, the processes are killed at least this often. */
const leastKills = 3;

/** Kills the server or the worker, again and again, until told to stop. */
function killNowAndThen({ server, worker }: Installation) {
  const dice = chance(seed);
  let over = false;
  async function run() {
    for (let kills = 0; !over || kills < leastKills; kills++) {
      await sleep(1500 + dice.whole(3000));
      const victim = dice.next() < 0.5 ? server : worker;
      await victim.kill();
      await sleep(dice.whole(500));
      victim.start();
    }
  }
  const running = run();
  return () => {
    over = true;
    return running;
  };
}

/** Plays histories while processes are killed at random moments, with the queues on one of the two backends. */
export function crashTest(queues: 'postgres' | 'redis', histories: number) {
  let accord: Installation;
  beforeAll(async () => {
    accord = await startInstallation({ queues });
  });
  afterAll(() => accord?.close());

  it(`comes to the same end, with no alert missing and none told twice (SEED=${seed})`, {
    timeout: 400_000,
  }, async () => {
    const { tenant } = accord;
    const pairs = await makePairs(accord, histories);
    const stopKilling = killNowAndThen(accord);
    await tenant.faults(faults);
    const played = await eachOf(pairs, 6, (pair, index) =>
      play(tenant, pair, seed + index, 8, 500),
    );
    await stopKilling();
    await settle(accord);
    await tenant.faults(faults);
    const stopKillingAgain = killNowAndThen(accord);
    await eachOf(played, 1, (meetings, index) => playEnd(tenant, meetings, seed + index));
    await stopKillingAgain();
    await settle(accord);

    const ledger: Act[] = await tenant.truth();
    for (const [index, pair] of pairs.entries()) {
      const account = await accounts(accord, ledger, pair);
      expect(account.recorded, `history ${index} of SEED=${seed}`).toEqual(account.true);
    }
    expect(await unsaid(accord, pairs)).toEqual([]);
  });
}
