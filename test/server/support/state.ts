import { openQueues, queueNames } from '../../../platform/queues.ts';
import type { Accord } from '../../support/accord.ts';

/** All that Accord has stored, for tests that must show that nothing changed. */
export type State = { tables: Record<string, string>; jobs: Record<string, number> };

/** Looks at the database and at the queues of an Accord that is running without its worker. */
export function stateOf({ db, config }: Accord) {
  const queues = openQueues(config, () => {});

  /** Each table by the number of its rows and a digest of what they hold. */
  async function tables(): Promise<Record<string, string>> {
    const named = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' ORDER BY table_name`;
    const states = named.map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ' rows ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS state
         FROM "${name}" t`,
    );
    const found = await db.$queryRawUnsafe<{ name: string; state: string }[]>(
      states.join(' UNION ALL '),
    );
    return Object.fromEntries(found.map(({ name, state }) => [name, state]));
  }

  async function jobs(): Promise<Record<string, number>> {
    const counts = queueNames.map(async (name) => {
      const states = await queues.queue(name).getJobCounts();
      return [name, Object.values(states).reduce((sum, count) => sum + count, 0)] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }

  async function read(): Promise<State> {
    return { tables: await tables(), jobs: await jobs() };
  }

  /** Empties the queues. */
  async function clearJobs() {
    await Promise.all(queueNames.map((name) => queues.queue(name).drain(true)));
  }

  return { read, tables, jobs, clearJobs, queues, close: () => queues.close() };
}
