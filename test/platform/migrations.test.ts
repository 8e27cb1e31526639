import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate, mustBeNewEnough, schemaSql } from '../../platform/migrations.ts';
import { createTestDatabase } from '../support/database.ts';
import { runScript } from '../support/processes.ts';
import { describeSchema } from './support/schema-description.ts';

const first = '20261122000000_first';
const opened: { drop: () => Promise<void> }[] = [];

async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase({ empty: true });
  opened.push(database);
  return database.url;
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.drop();
});

const folder = new URL('../../prisma/migrations/', import.meta.url);
const sqlOf = (name: string) => readFile(new URL(`${name}/migration.sql`, folder), 'utf8');

/** Brings an empty database to what it was before a migration. */
async function migrateUntil(url: string, name: string): Promise<void> {
  const all = await readdir(folder, { withFileTypes: true });
  const names = all.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  for (const each of names.toSorted().filter((one) => one < name))
    await query(url, await sqlOf(each));
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const ledger = (url: string) =>
  query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    url,
    'SELECT * FROM _prisma_migrations ORDER BY started_at',
  );

describe('migrating', () => {
  it('makes an empty database whole, and finds nothing to do a second time', async () => {
    const url = await emptyDatabase();
    expect(await migrate(url)).toContain(first);
    const before = await describeSchema(url);
    expect(await migrate(url)).toEqual([]);
    expect(await describeSchema(url)).toEqual(before);
  });

  it('is refused in one line by a server that is too old for it', async () => {
    const client = (is: string) => ({ query: async () => ({ rows: [{ is }] }) }) as never;
    await expect(mustBeNewEnough(client('140012'))).rejects.toThrow(
      'DATABASE_URL: expected PostgreSQL 15 or newer; this is 14',
    );
    await mustBeNewEnough(client('150000'));
  });

  it('leaves what an existing database holds', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const id = '01990000-0000-7000-8000-000000000001';
    await query(
      url,
      `INSERT INTO person (id, tenant_id, entra_id, display_name) VALUES ('${id}', '${id}', '${id}', 'Ada')`,
    );
    await migrate(url);
    expect(await query(url, 'SELECT display_name, time_zone FROM person')).toEqual([
      { display_name: 'Ada', time_zone: 'UTC' },
    ]);
  });

  it('is done once when four ask at the same time, two of them processes of their own', async () => {
    const url = await emptyDatabase();
    const started = () => runScript('scripts/migrate.ts', [], { DATABASE_URL: url });
    const [one, two, here, hereToo] = await Promise.all([
      started(),
      started(),
      migrate(url),
      migrate(url),
    ]);
    expect([one.code, two.code], one.stderr + two.stderr).toEqual([0, 0]);
    const said = [one, two].map(
      ({ stdout }) => stdout.match(/applied: (.*)/)?.[1]?.split(', ') ?? [],
    );
    const names = (await ledger(url)).map(({ migration_name }) => migration_name);
    expect([...said, here, hereToo].flat().sort()).toEqual(names.sort());
    expect([...said, here, hereToo].filter((applied) => applied.length > 0)).toHaveLength(1);
  });

  it("keeps Prisma's own ledger, with the checksums that Prisma makes", async () => {
    const url = await emptyDatabase();
    await migrate(url);
    for (const { migration_name, checksum, finished_at } of await ledger(url)) {
      const content = await sqlOf(migration_name);
      expect(checksum).toBe(createHash('sha256').update(content).digest('hex'));
      expect(finished_at).toBeInstanceOf(Date);
    }
    const columns = await query<{ column_name: string }>(
      url,
      "SELECT column_name FROM information_schema.columns WHERE table_name = '_prisma_migrations'",
    );
    expect(columns.map(({ column_name }) => column_name).sort()).toEqual(
      ['applied_steps_count', 'checksum', 'finished_at', 'id', 'logs', 'migration_name'].concat([
        'rolled_back_at',
        'started_at',
      ]),
    );
  });
});

describe('bringing an older Accord to every promise watched', () => {
  it('says nothing that is a week old, and reacts to nothing anew', async () => {
    const url = await emptyDatabase();
    const name = '20261122190000_every_promise_watched';
    await migrateUntil(url, name);
    const id = (n: number) => `'01990000-0000-7000-8000-00000000000${n}'`;
    const notification = (n: number, age: string, deliveredAt = 'NULL') =>
      `(${id(n)}, ${id(1)}, ${id(3)}, 'goal-proposed', ${id(n)}, now() - interval '${age}', ${deliveredAt})`;
    await query(
      url,
      `INSERT INTO person (id, tenant_id, entra_id, display_name) VALUES
         (${id(1)}, ${id(1)}, ${id(1)}, 'Ada'), (${id(2)}, ${id(1)}, ${id(2)}, 'Bo');
       INSERT INTO mentorship (id, tenant_id, mentor_id, mentee_id, requested_by, why_you, hopes, requested_at)
         VALUES (${id(3)}, ${id(1)}, ${id(1)}, ${id(2)}, 'mentee', '', '', now());
       INSERT INTO notification (id, person_id, mentorship_id, kind, subject_id, created_at, delivered_at) VALUES
         ${notification(4, '8 days')}, ${notification(5, '6 days')}, ${notification(6, '8 days', 'now()')};
       INSERT INTO event (id, mentorship_id, type, at, facts, published_at) VALUES
         (${id(7)}, ${id(3)}, 'goal.added', now(), '{}', now()), (${id(8)}, ${id(3)}, 'goal.added', now(), '{}', NULL);`,
    );
    await query(url, await sqlOf(name));
    expect(await query(url, 'SELECT failure FROM notification ORDER BY id')).toEqual([
      { failure: 'given up' },
      { failure: null },
      { failure: null },
    ]);
    expect(await query(url, 'SELECT event_id, reaction FROM receipt')).toEqual([
      { event_id: id(7).slice(1, -1), reaction: 'keep-promises' },
    ]);
  });
});

describe('the migrations together', () => {
  it('amount to schema.prisma and the additions that it cannot say, and to nothing else', async () => {
    const [migrated, drawn] = [await emptyDatabase(), await emptyDatabase()];
    await migrate(migrated);
    await query(drawn, await schemaSql(drawn));
    const [is, shouldBe] = [await describeSchema(migrated), await describeSchema(drawn)];
    expect(shouldBe.length).toBeGreaterThan(100);
    expect(shouldBe.filter((line) => !is.includes(line))).toEqual([]);
    expect(is.filter((line) => !shouldBe.includes(line))).toEqual([
      'constraint mentorship mentorship_two_people CHECK ((mentor_id <> mentee_id))',
      'function announce_event trigger',
      'index CREATE INDEX delivery_sent ON public.delivery USING btree (person_id, sent_at) WHERE (sent_at IS NOT NULL)',
      'index CREATE INDEX delivery_unsent ON public.delivery USING btree (person_id) WHERE ((sent_at IS NULL) AND (failure IS NULL))',
      'index CREATE INDEX event_unpublished ON public.event USING btree (id) WHERE (published_at IS NULL)',
      'index CREATE INDEX notification_pending ON public.notification USING btree (due_at, person_id) WHERE ((delivered_at IS NULL) AND (failure IS NULL))',
      'index CREATE INDEX notification_waiting ON public.notification USING btree (person_id, due_at) WHERE ((delivered_at IS NULL) AND (failure IS NULL))',
      'index CREATE INDEX person_mail ON public.person USING btree (tenant_id, mail)',
      `index CREATE UNIQUE INDEX alert_standing ON public.alert USING btree (mentorship_id, kind, about) NULLS NOT DISTINCT WHERE (cleared_at IS NULL)`,
      `index CREATE UNIQUE INDEX mentorship_open_pair ON public.mentorship USING btree (LEAST(mentor_id, mentee_id), GREATEST(mentor_id, mentee_id)) WHERE (state <> 'closed'::"MentorshipState")`,
      'trigger CREATE TRIGGER event_announced AFTER INSERT ON public.event FOR EACH ROW EXECUTE FUNCTION announce_event()',
    ]);
  });
});
