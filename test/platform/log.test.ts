import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, openDatabase } from '../../platform/database.ts';
import { createLogger, type Logger } from '../../platform/log.ts';
import { createTestDatabase } from '../support/database.ts';
import { logLines } from '../support/log-lines.ts';

const private_ = 'My manager does not know that I am leaving';
let written: ReturnType<typeof logLines>;
let log: Logger;

beforeEach(() => {
  written = logLines();
  log = createLogger('test', 'info', written.to);
});

describe('the log', () => {
  it('is JSON lines with the process, the time and what was said', () => {
    log.info({ mentorshipId: 'm1' }, 'serving');
    log.debug('too quiet to be heard');
    expect(written.lines()).toEqual([
      { level: 30, time: expect.any(String), process: 'test', mentorshipId: 'm1', msg: 'serving' },
    ]);
    expect(new Date(written.lines()[0].time).getTime()).toBeGreaterThan(Date.now() - 5000);
  });

  it.each(['whyYou', 'hopes', 'subject', 'body', 'notes'])(
    'never holds the content of %s',
    (key) => {
      log.info({ [key]: private_, row: { [key]: private_ }, list: [{ [key]: private_ }] }, 'said');
      log.info({ request: { payload: { [key]: private_ } } }, 'said');
      expect(written.lines()).toHaveLength(2);
      expect(written.text()).not.toContain(private_);
    },
  );

  it.each(['token', 'authorization', 'clientState', 'deltaLink', 'password'])(
    'never holds the secret %s',
    (key) => {
      log.warn({ [key]: 's3cret', req: { headers: { [key]: 's3cret' } } }, 'said');
      log.child({ config: { [key]: 's3cret' } }).info('said');
      expect(written.lines()).toHaveLength(2);
      expect(written.text()).not.toContain('s3cret');
    },
  );

  it('tells of an error its kind, its message and where it arose', () => {
    log.error({ err: new TypeError('of ours') }, 'job failed');
    const { err, msg } = written.lines()[0];
    expect(msg).toBe('job failed');
    expect(err).toMatchObject({ type: 'TypeError', message: 'of ours' });
    expect(err.stack).toMatch(/log\.test\.ts/);
  });

  it('copes with what is no error', () => {
    log.error({ err: { whatever: private_ } }, 'thrown');
    expect(written.lines()[0].err).toEqual({ type: 'object' });
  });
});

describe('an error of the database, which carries the values that were written', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let prisma: ReturnType<typeof openDatabase>;
  beforeAll(async () => {
    database = await createTestDatabase();
    prisma = openDatabase(database.url, 1);
  });
  afterAll(async () => {
    await prisma.close();
    await database.drop();
  });

  const incomplete = 'INSERT INTO person (id, display_name) VALUES ($1::uuid, $2)';
  const failing: [string, () => Promise<unknown>][] = [
    ['pg, a value of the wrong type', () => onPg('SELECT $1::uuid', [private_])],
    ['pg, a broken constraint', () => onPg(incomplete, [newId(), private_])],
    ['Prisma, a value of the wrong type', () => personWith({ id: private_ })],
    ['Prisma, raw SQL', () => prisma.database.$queryRaw`SELECT ${private_}::text::uuid`],
    ['Prisma, an unknown argument', () => personWith({ [private_]: private_ })],
  ];

  it.each(failing)('never comes out with them: %s', async (_name, fail) => {
    const error = await fail().then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(inside(error), 'the error itself holds the value').toContain(private_);
    log.error({ err: error }, 'job failed');
    log.error({ err: error });
    log.error(error);
    expect(written.lines()).toHaveLength(3);
    expect(written.text()).not.toContain(private_);
  });

  async function onPg(sql: string, values: string[]) {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return await client.query(sql, values);
    } finally {
      await client.end();
    }
  }

  const personWith = (more: object) =>
    prisma.database.person.create({
      data: { id: newId(), tenantId: newId(), entraId: newId(), displayName: private_, ...more },
    });
});

/** All that an error says anywhere, as a careless logger would write it. */
function inside(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const own = Object.getOwnPropertyNames(error).map(
    (key) => (error as Record<string, unknown>)[key],
  );
  return own.map(inside).join('\n');
}
