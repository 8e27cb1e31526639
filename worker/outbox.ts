import { setTimeout as sleep } from 'node:timers/promises';
import { takeUnpublished, type Unpublished } from '../mentoring/events/store.ts';
import { type Database, transact } from '../platform/database.ts';
import type { Logger } from '../platform/log.ts';
import { enter, type Queues } from '../platform/queues.ts';
import { carried } from '../platform/tracing.ts';
import { reactions, relays } from './reactions/all.ts';

const batch = 500;
/** How often it looks without having been woken; a wake-up may get lost with a connection. */
const pollMs = 1_000;
/** Having looked, it rests at least this long: what is committed meanwhile goes in one trip. */
const gatherMs = 20;

/**
 * Publishes committed events to the queues, the oldest first. The mark is committed only after
 * the queues have them, so a crash in between publishes them again, under the same job ids.
 */
export function startOutbox(db: Database, queues: Queues, log: Logger) {
  let open = true;
  let wake = () => {};
  let woken = false;
  let lookedAt = performance.now();

  async function run() {
    while (open) {
      woken = false;
      if ((await look()) === batch) continue;
      await sleep(gatherMs);
      if (!woken && open) await rest();
    }
  }

  async function look(): Promise<number> {
    try {
      const published = await publish(db, queues);
      lookedAt = performance.now();
      return published;
    } catch (error) {
      log.warn({ err: error }, 'outbox: will try again');
      return 0;
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
    /** For how long it has not got through a look: about a second at most, unless something is in its way. */
    idleMs: () => performance.now() - lookedAt,
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

/** Publishes one batch and returns how many events it had. Several processes may do so at once. */
async function publish(db: Database, queues: Queues): Promise<number> {
  return transact(db, async (tx) => {
    const taken = await takeUnpublished(tx, batch);
    await hand(db, queues, taken);
    return taken.length;
  });
}

/**
 * Hands events to whatever follows from them; those from which nothing does stay in the log alone. One that this
 * version cannot read fails as a job, where an operator sees it, and is in no other's way.
 */
async function hand(db: Database, queues: Queues, taken: Unpublished[]): Promise<void> {
  const react = taken.filter(
    ({ event }) => !event || reactions.some(({ on }) => on.includes(event.type)),
  );
  const jobs = react.map(({ id, type, trace }) => ({
    name: type,
    data: { eventId: id },
    opts: { jobId: id, ...carried(trace) },
  }));
  await enter(queues.queue('events'), jobs);
  const events = taken.flatMap(({ event }) => event ?? []);
  for (const relay of relays) {
    const own = events.filter(({ type }) => relay.on.includes(type));
    if (own.length > 0) await relay.send({ db, queues }, own);
  }
}
