import { parseConfig } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { createSandbox } from '../../sandbox/app.ts';
import { beginDemo } from '../../scripts/demo.ts';
import { playYear } from '../../scripts/year/play.ts';
import { startServer } from '../../server/start.ts';
import { startWorker } from '../../worker/start.ts';
import { environmentFor } from '../support/accord.ts';
import { letHear } from '../support/heard.ts';
import { quiet } from '../support/quiet.ts';
import { sandboxClient } from '../support/sandbox.ts';
import { until } from '../support/until.ts';

/**
 * What `npm start` shows, in this process: weeks of history, and Jonas one cancellation short of an alert; or, with
 * `year`, what `npm run year` shows.
 */
export async function startDemonstration(databaseUrl: string, { year = false } = {}) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const sandbox = await createSandbox({ appUrl: url, seed: year ? 'unmet' : 'demo' });
  const config = { ...parseConfig(environmentFor(sandbox, port)), databaseUrl };
  const log = createLogger('test', config.logLevel);
  const lived = year && (await playYear(config, sandbox.url));
  const server = await startServer(config, log);
  const worker = await startWorker(config, log);
  const ids = lived || (await beginDemo(url, sandbox.url));
  const nextMeeting = await calendarsRead(databaseUrl);

  async function close() {
    await worker.close();
    await server.close();
    await sandbox.close();
  }

  const { db, queues } = worker.context;
  /** Until nobody has anything left to hear, however short ago their last message was. */
  const heard = () => letHear({ db, queues }, () => quiet({ db, queues }));
  const tenant = sandboxClient(sandbox);
  return { url, sandbox, db, queues, ids, nextMeeting, tenant, heard, close };
}

/** Waits until the meetings of the pair are known, and says when the next of the three to come is. */
async function calendarsRead(databaseUrl: string): Promise<Date> {
  const { database, close } = openDatabase(databaseUrl, 1);
  const scheduled = { where: { state: 'scheduled' }, orderBy: { start: 'asc' } } as const;
  const [next] = await until(
    () => database.meeting.findMany(scheduled),
    ({ length }) => length === 3,
  );
  await close();
  return next?.start as Date;
}

export type Demonstration = Awaited<ReturnType<typeof startDemonstration>>;
