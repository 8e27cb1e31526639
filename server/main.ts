import { migrate } from '../platform/migrations.ts';
import { run } from '../platform/process.ts';
import { startServer } from './start.ts';

await run('server', async ({ config, log, onStop }) => {
  await migrate(config.databaseUrl);
  const server = await startServer(config, log);
  onStop(server.close);
  log.info({ address: server.address, publicUrl: config.publicUrl }, 'serving');
});
