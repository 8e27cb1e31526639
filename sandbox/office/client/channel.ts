import { type Fault, isAnswer, isNews, type Ticket } from '../wire.ts';

/** The line to Outlook. */
export type Channel = {
  /** Rejects with a Fault. */
  call: <T = unknown>(name: string, ...args: unknown[]) => Promise<T>;
  on: (news: string, listener: (data: never) => void) => void;
};

type Waiting = { resolve: (value: never) => void; reject: (fault: Fault) => void };

/** Speaks to the window that opened this one, and hears nobody else. */
export function openChannel({ session, origin, kind }: Ticket): Channel {
  const host: Window = kind === 'dialog' ? window.opener : window.parent;
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((data: never) => void)[]>();
  let last = 0;

  window.addEventListener('message', ({ data, source, origin: from }) => {
    if (source !== host || from !== origin) return;
    if (isNews(data, session)) {
      for (const listener of listeners.get(data.news) ?? []) listener(data.data as never);
    } else if (isAnswer(data, session)) {
      const { resolve, reject } = waiting.get(data.id) ?? {};
      waiting.delete(data.id);
      if (data.fault) reject?.(data.fault);
      else resolve?.(data.value as never);
    }
  });

  return {
    call: (call, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        host.postMessage({ office: session, id, call, args }, origin);
      }),
    on: (news, listener) => listeners.set(news, [...(listeners.get(news) ?? []), listener]),
  };
}
