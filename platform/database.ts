import { PrismaPg } from '@prisma/adapter-pg';
import { v7 as uuidv7 } from 'uuid';
import { Prisma, PrismaClient } from './prisma/client.ts';

/** The client, or a transaction of it: what a store works on. */
export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** Connects lazily; `close()` ends the pool. `connections` bounds the pool of this process. */
export function openDatabase(url: string, connections = 10) {
  const adapter = new PrismaPg({ connectionString: url, max: connections });
  const database: Database = new PrismaClient({ adapter });
  return { database, close: () => database.$disconnect() };
}

/** Runs `work` in one transaction, and once more when the database asks for it (deadlock, conflict). */
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

const isConflict = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034';

/** True for the error of a unique constraint. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

/** A new id: UUIDv7, so that ids sort by when they were made. */
export const newId = (): string => uuidv7();

export { Prisma };
