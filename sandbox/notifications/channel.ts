/** One notification as posted, and when it came to be. */
export type Parcel = { body: Record<string, unknown>; bornAt: number };

export type ChannelOptions = {
  /** How long notifications are collected before they are sent together. */
  collectMs: number;
  batchSize: number;
  /** An answer later than this counts as none. */
  timeoutMs: number;
  firstRetryMs: number;
  longestRetryMs: number;
  /** Notifications that could not be delivered for this long are given up. */
  giveUpMs: number;
};

export type Channel = { push: (parcel: Parcel) => void; waiting: () => number; close: () => void };

const IN_FLIGHT = 8;

/**
 * Delivery to one URL: batches in parallel while the receiver answers 2xx in time; back-off, and
 * everything again, while it does not. What waits is kept, however long the receiver is down.
 */
export function createChannel(url: string, options: ChannelOptions): Channel {
  const stop = new AbortController();
  let queue: Parcel[] = [];
  let inFlight = 0;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const schedule = (delay: number) => {
    if (timer || stop.signal.aborted || queue.length === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      send();
    }, delay);
    timer.unref();
  };

  const send = () => {
    const oldest = Date.now() - options.giveUpMs;
    queue = queue.filter((parcel) => parcel.bornAt > oldest);
    // A receiver that failed is probed with one batch at a time.
    const limit = failures > 0 ? 1 : IN_FLIGHT;
    while (queue.length > 0 && inFlight < limit) void post(queue.splice(0, options.batchSize));
  };

  const post = async (batch: Parcel[]) => {
    inFlight++;
    const delivered = await deliver(url, batch, options.timeoutMs, stop.signal);
    inFlight--;
    if (delivered) {
      failures = 0;
      schedule(0);
      return;
    }
    queue.unshift(...batch);
    failures++;
    schedule(Math.min(options.firstRetryMs * 2 ** (failures - 1), options.longestRetryMs));
  };

  return {
    push: (parcel) => {
      queue.push(parcel);
      if (failures === 0) schedule(options.collectMs);
    },
    waiting: () => queue.length,
    close: () => {
      stop.abort();
      clearTimeout(timer);
    },
  };
}

async function deliver(url: string, batch: Parcel[], timeoutMs: number, stop: AbortSignal) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ value: batch.map(({ body }) => body) }),
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // Down, too slow or closing: all the same to a sender, who tries again.
    return false;
  }
}
