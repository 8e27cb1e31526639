import { migrate } from '../platform/migrations.ts';
import { run } from '../platform/process.ts';
import { startWorker } from './start.ts';

await run('worker', async ({ config, log, onStop }) => {
  await migrate(config.databaseUrl);
  const worker = await startWorker(config, log);
  onStop(worker.close);
  log.info('working');
});
