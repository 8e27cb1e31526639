import { embeddedPostgres } from '../../../platform/embedded-postgres.ts';

/** Asks for the embedded PostgreSQL of a folder, says where it is, and lets go of it when told to. */
const postgres = await embeddedPostgres(process.argv[2] ?? '', ['-c', 'fsync=off']);
process.stdout.write(`${postgres.url}\n`);
process.stdin.once('data', async () => {
  await postgres.stop();
  process.exit(0);
});
