import { migrate } from '../platform/migrations.ts';
import { run } from '../platform/process.ts';

/** `npm run migrate`: brings the database to the newest schema, and says what that took. */
await run('migrate', async ({ config }) => {
  const applied = await migrate(config.databaseUrl);
  process.stdout.write(applied.length > 0 ? `applied: ${applied.join(', ')}\n` : 'up to date\n');
  process.kill(process.pid, 'SIGTERM');
});
