import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { ConfigError } from './config.ts';

const folder = fileURLToPath(new URL('../prisma/', import.meta.url));
const filters = { externalTables: [], externalEnums: [] };
/** Any number that nobody else locks on in this database. */
const lockKey = 7_226_731;

/**
 * Brings the database to the newest schema and returns the names of the migrations applied.
 * Prisma's own engine does it, in WebAssembly (docs/decisions/0002), and keeps Prisma's ledger, so
 * `prisma migrate` works on the same database. Processes that start at once wait for each other.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return locked(databaseUrl, () =>
    withEngine(databaseUrl, async (engine) => {
      const migrationsList = await migrations();
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    }),
  );
}

/** The name of the newest migration that this version of Accord knows. */
export const newestMigration = async (): Promise<string> => (await migrationNames()).at(-1) ?? '';

/** The SQL that makes `schema.prisma` from nothing: what all migrations together must amount to. */
export async function schemaSql(databaseUrl: string): Promise<string> {
  const path = `${folder}schema.prisma`;
  const files = [{ path, content: await readFile(path, 'utf8') }];
  const from = { tag: 'empty' as const };
  const to = { tag: 'schemaDatamodel' as const, files };
  return withEngine(databaseUrl, async (engine) => {
    const params = { from, to, script: true, exitCode: null, shadowDatabaseUrl: null, filters };
    return (await engine.diff(params)).stdout ?? '';
  });
}

/** The oldest that knows NULLS NOT DISTINCT. */
const oldestPostgres = 15;

/** Says so before anything is written, and in one line, where the server is older than the migrations need. */
export async function mustBeNewEnough(client: Pick<pg.Client, 'query'>): Promise<void> {
  const { rows } = await client.query<{ is: string }>(
    "SELECT current_setting('server_version_num') AS is",
  );
  const version = Math.floor(Number(rows[0]?.is) / 10_000);
  if (version >= oldestPostgres) return;
  throw new ConfigError(
    `DATABASE_URL: expected PostgreSQL ${oldestPostgres} or newer; this is ${version}`,
  );
}

async function locked<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await mustBeNewEnough(client);
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return await work();
  } finally {
    await client.end();
  }
}

async function withEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine();
  const Engine = await loaded;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const path = `${folder}schema.prisma`;
  const datamodels: [string, string][] = [[path, await readFile(path, 'utf8')]];
  const engine = await Engine.new({ datamodels }, () => {}, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

const baseDir = `${folder}migrations`;

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(baseDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function migrations(): Promise<MigrationList> {
  const names = await migrationNames();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(`${baseDir}/${name}/migration.sql`, 'utf8'),
        },
      },
    })),
  );
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}

/** One a process: the package's glue keeps what it knows of the engine's memory in variables of its own. */
let loaded: Promise<typeof SchemaEngine> | undefined;

/** Node 20 cannot `import` WebAssembly, which the package's own entry does; so its parts are joined here. */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const require = createRequire(import.meta.url);
  // The engine reports a panic through this global before it stops.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(message);
      },
    },
  });
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = require
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  const bound = glue as unknown as {
    __wbg_set_wasm(exports: unknown): void;
    SchemaEngine: typeof SchemaEngine;
  };
  bound.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bound.SchemaEngine;
}
