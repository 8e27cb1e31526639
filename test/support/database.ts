import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

async function onServer(sql: string): Promise<void> {
  const url = inject('templateUrl').replace(/[^/]+$/, 'postgres');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own, migrated or, with `empty`, with nothing in it. */
export async function createTestDatabase({ empty = false } = {}) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name}${empty ? '' : ' TEMPLATE accord_template'}`);
  const url = inject('templateUrl').replace(/[^/]+$/, name);
  const drop = () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

  /** As if the server had gone down: who is connected is cut off, and nobody gets in until `open`. */
  async function shut() {
    await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await onServer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    );
  }
  const open = () => onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);

  return { url, drop, shut, open };
}
