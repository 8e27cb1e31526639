import { PrismaPg } from '@prisma/adapter-pg';
import { v7 as uuidv7 } from 'uuid';
import { Prisma, PrismaClient } from './prisma/client.ts';

/** The client, or a transaction of it: what a store works on. */
export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** Connects lazily; `close()` ends the pool. `connections` bounds the pool of this process. */
export function openDatabase(url: string, connections = 10) {
  const adapter = new PrismaPg(
    { connectionString: url, max: connections },
    { statementNameGenerator: preparedOnce() },
  );
  // Prisma would otherwise look for the place of each call in our source, for messages that nobody reads.
  const database: Database = new PrismaClient({ adapter, errorFormat: 'minimal' });
  return { database, close: () => database.$disconnect() };
}

/** So many statements a connection keeps prepared; Accord has some hundreds. */
const mostPrepared = 1_000;

/**
 * Names statements by their text, so that each is sent and planned once a connection. Those that came late, as lists of
 * ever other lengths do, stay without a name: what is prepared is never forgotten.
 */
function preparedOnce(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (!names.has(sql) && names.size < mostPrepared) names.set(sql, `accord${names.size}`);
    // The empty name is that of what is prepared anew each time.
    return names.get(sql) ?? '';
  };
}

/** Runs `work` in one transaction, and up to twice more when the database asks for it (deadlock, conflict). */
export async function transact<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.$transaction(work, { maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      if (attempt >= 3 || !isConflict(error)) throw error;
    }
  }
}

/** Runs `work` while no other process of the installation does the same, by the name of it. */
export const alone = <T>(database: Database, name: string, work: () => Promise<T>): Promise<T> =>
  transact(database, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext(${name}))`;
    return work();
  });

const isConflict = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034';

/** True for the error of a unique constraint. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Writes rows by their key in one statement, however many there are: new ones are made, known ones get
 * the values given. Fields are named as in schema.prisma; all rows have the same. Prisma itself would take
 * a statement, and some milliseconds, for each.
 */
export async function upsertRows<T extends object>(
  db: Database | Transaction,
  table: string,
  key: (keyof T & string)[],
  rows: T[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const fields = Object.keys(first) as (keyof T & string)[];
  const quoted = (names: string[]) => names.map((name) => `"${columnOf(name)}"`).join(', ');
  const values = fields.filter((name) => !key.includes(name)).map(columnOf);
  const data = rows.map((row) =>
    Object.fromEntries(fields.map((name) => [columnOf(name), row[name]])),
  );
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" (${quoted(fields)})
     SELECT ${quoted(fields)} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
     ON CONFLICT (${quoted(key)})
     DO UPDATE SET ${values.map((name) => `"${name}" = EXCLUDED."${name}"`).join(', ')}`,
    JSON.stringify(data),
  );
}

/** A new id: UUIDv7, so that ids sort by when they were made. */
export const newId = (): string =>
  idClock ? uuidv7({ msecs: idClock().getTime(), seq: ++made }) : uuidv7();

let idClock: (() => Date) | null = null;
/** Ids of one moment are told apart, and ordered, by how many were made before. */
let made = 0;

/** For who lives through another time: ids are of that clock's, or (null) of the machine's again. */
export function datesIdsBy(clock: (() => Date) | null): void {
  idClock = clock;
}

export { Prisma };
