import { parseConfig } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { createSandbox } from '../../sandbox/app.ts';
import { beginDemo } from '../../scripts/demo.ts';
import { startServer } from '../../server/start.ts';
import { startWorker } from '../../worker/start.ts';
import { environmentFor } from '../support/accord.ts';
import { sandboxClient } from '../support/sandbox.ts';
import { until } from '../support/until.ts';

/** What `npm start` shows, in this process: weeks of history, and Jonas one cancellation short of an alert. */
export async function startDemonstration(databaseUrl: string) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const sandbox = await createSandbox({ appUrl: url, seed: 'demo' });
  const config = { ...parseConfig(environmentFor(sandbox, port)), databaseUrl };
  const log = createLogger('test', config.logLevel);
  const server = await startServer(config, log);
  const worker = await startWorker(config, log);
  const ids = await beginDemo(url, sandbox.url);
  await calendarsRead(databaseUrl);

  async function close() {
    await worker.close();
    await server.close();
    await sandbox.close();
  }

  return { url, sandbox, ids, tenant: sandboxClient(sandbox), close };
}

/** Until the past and the three meetings to come of the pair are known. */
async function calendarsRead(databaseUrl: string) {
  const { database, close } = openDatabase(databaseUrl, 1);
  await until(
    () => database.meeting.count({ where: { state: 'scheduled' } }),
    (count) => count === 3,
  );
  await close();
}

export type Demonstration = Awaited<ReturnType<typeof startDemonstration>>;
