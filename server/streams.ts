import type { ServerResponse } from 'node:http';
import type { Change } from '../mentoring/events/schema.ts';
import type { ChangeNotice } from '../platform/changes.ts';
import { openStreams } from '../platform/metrics.ts';

const heartbeatMs = 25_000;

export type Streams = ReturnType<typeof createStreams>;

/** The open tabs of this process, by person: what is committed anywhere reaches those whom it concerns. */
export function createStreams() {
  const byPerson = new Map<string, Set<ServerResponse>>();
  const heartbeat = setInterval(
    () => each((stream) => stream.write(': still here\n\n')),
    heartbeatMs,
  );
  heartbeat.unref();

  function each(act: (stream: ServerResponse) => void) {
    for (const streams of byPerson.values()) for (const stream of streams) act(stream);
  }

  /** Adds a tab that has sent its headers; it leaves by itself when its connection closes. */
  function add(personId: string, stream: ServerResponse) {
    const streams = byPerson.get(personId) ?? new Set();
    byPerson.set(personId, streams.add(stream));
    openStreams.inc();
    stream.once('close', () => {
      streams.delete(stream);
      openStreams.dec();
      if (streams.size === 0 && byPerson.get(personId) === streams) byPerson.delete(personId);
    });
  }

  function tell({ type, mentorshipId, people }: ChangeNotice) {
    const change = { type, mentorshipId } as Change;
    for (const personId of people) {
      for (const stream of byPerson.get(personId) ?? []) {
        stream.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
      }
    }
  }

  /** Ends all streams: a tab then comes back and reads anew, which it must where changes were missed. */
  function endAll() {
    each((stream) => stream.end());
  }

  function close() {
    clearInterval(heartbeat);
    endAll();
  }

  return { add, tell, endAll, close };
}
