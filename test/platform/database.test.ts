import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../platform/database.ts';
import { createTestDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let open: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  database = await createTestDatabase();
  // One connection, so that what it has prepared can be asked of it.
  open = openDatabase(database.url, 1);
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

const ask = (sql: string) => open.database.$queryRawUnsafe<{ n: number }[]>(sql);
const prepared = async (like: string) => {
  const count = 'SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement LIKE';
  const [row] = await ask(`${count} '${like}'`);
  return row?.n;
};

describe('a connection', () => {
  it('prepares a statement once, however often it is used', async () => {
    for (let i = 0; i < 5; i++) expect(await ask('SELECT 7 AS n')).toEqual([{ n: 7 }]);
    expect(await prepared('SELECT 7 AS n')).toBe(1);
  });

  it('keeps a thousand of them prepared, and answers the others all the same', async () => {
    for (let n = 1; n <= 1_010; n++)
      expect(await ask(`SELECT ${n} AS n, 0 AS one`)).toMatchObject([{ n }]);
    expect(await ask('SELECT 1010 AS n, 0 AS one')).toMatchObject([{ n: 1010 }]);
    expect(await prepared('SELECT % AS n, 0 AS one')).toBeGreaterThan(900);
    expect(await prepared('%')).toBeLessThanOrEqual(1_001);
  });
});
