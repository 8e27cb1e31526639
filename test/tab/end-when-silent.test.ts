import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endWhenSilent } from '../../addin/api/end-when-silent.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const heartbeat = new TextEncoder().encode(': still here\n\n');

it('ends a stream that has said nothing for a minute, and lets its source go', async () => {
  const cancel = vi.fn();
  let say = () => {};
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      say = () => controller.enqueue(heartbeat);
    },
    cancel,
  });
  const reader = endWhenSilent(source)?.getReader();

  for (const seconds of [0, 25, 50, 59]) {
    vi.advanceTimersByTime(seconds * 1000);
    say();
    expect(await reader?.read()).toEqual({ done: false, value: heartbeat });
  }
  const end = reader?.read();
  vi.advanceTimersByTime(60_000);
  expect(await end).toEqual({ done: true, value: undefined });
  await vi.waitFor(() => expect(cancel).toHaveBeenCalled());
});
