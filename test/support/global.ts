import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { embeddedPostgres } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { migrate } from '../../platform/migrations.ts';
import { openQueues } from '../../platform/queues.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database that each test file clones. */
    templateUrl: string;
    /** Where what is built for the run lies. */
    builds: string;
  }
}

/** Nothing that a test writes has to survive a power cut. */
const flags = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** Tests run at any hour of any day: unless one is about hours, nobody's messages wait for the morning. */
const heardAtAnyHour = `ALTER TABLE person ALTER COLUMN preferences SET DEFAULT '{"hours":"any"}'`;

/** One PostgreSQL for the whole run, with a migrated template in it. */
export default async function setup({ provide }: TestProject) {
  const home = await mkdtemp(join(tmpdir(), 'accord-test-'));
  // Where the tests run as root, PostgreSQL runs as nobody, who must get in.
  await chmod(home, 0o755);
  const postgres = await embeddedPostgres(home, flags);
  const templateUrl = postgres.url.replace(/accord$/, 'accord_template');
  await execute(postgres.url, 'CREATE DATABASE accord_template');
  await migrate(templateUrl);
  await migrateQueues(templateUrl);
  await execute(templateUrl, heardAtAnyHour);
  provide('templateUrl', templateUrl);
  const builds = join(home, 'builds');
  await mkdir(builds);
  provide('builds', builds);
  return async () => {
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  };
}

async function migrateQueues(databaseUrl: string) {
  const log = createLogger('test', 'error');
  const queues = openQueues({ databaseUrl }, (error) => log.error({ err: error }, 'queue'));
  await queues.ready();
  await queues.close();
}

async function execute(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
