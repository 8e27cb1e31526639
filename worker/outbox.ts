import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, transact } from '../platform/database.ts';
import type { Logger } from '../platform/log.ts';
import type { Queues } from '../platform/queues.ts';
import { reactions, relays } from './reactions/all.ts';

const batch = 500;
/** How often it looks without having been woken; a wake-up may get lost with a connection. */
const pollMs = 1_000;

/**
 * Publishes committed events to the `events` queue, in the order of their ids. An event is marked only
 * after the queue has it, so a crash in between publishes it again, under the same job id.
 */
export function startOutbox(db: Database, queues: Queues, log: Logger) {
  let open = true;
  let wake = () => {};
  let woken = false;

  async function run() {
    while (open) {
      woken = false;
      const published = await publish(db, queues).catch((error) => {
        log.warn({ err: error }, 'outbox: will try again');
        return 0;
      });
      if (published < batch && !woken && open) await rest();
    }
  }

  /** Until woken, or the time to look anyway. */
  async function rest() {
    const timer = new AbortController();
    await Promise.race([
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
      sleep(pollMs, undefined, { signal: timer.signal }).catch(() => {}),
    ]);
    timer.abort();
  }

  const running = run();

  return {
    wake() {
      woken = true;
      wake();
    },
    async close() {
      open = false;
      wake();
      await running;
    },
  };
}

/** Whether anything follows from events of a type; the others stay in the log alone. */
const heard = new Set<string>([...reactions, ...relays].flatMap(({ on }) => on));
const isHeard = (type: string): boolean => heard.has(type);

/** Publishes one batch and returns how many events it had. Several processes may do so at once. */
async function publish(db: Database, queues: Queues): Promise<number> {
  return transact(db, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; type: string }[]>`
      SELECT id, type FROM event WHERE published_at IS NULL
      ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
    if (rows.length === 0) return 0;
    const jobs = rows
      .filter(({ type }) => isHeard(type))
      .map(({ id, type }) => ({
        name: type,
        data: { eventId: id },
        opts: { jobId: id },
      }));
    await queues.queue('events').addBulk(jobs);
    const where = { id: { in: rows.map(({ id }) => id) } };
    await tx.event.updateMany({ where, data: { publishedAt: new Date() } });
    return rows.length;
  });
}
