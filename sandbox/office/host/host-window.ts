import { toFault } from '../faults.ts';
import { isCall } from '../wire.ts';

/** What a window of the add-in may ask for, by name. A thrown Fault is told as it is. */
// biome-ignore lint/suspicious/noExplicitAny: what the add-in sends is checked by each answer
export type Answers = Record<string, (...args: any[]) => unknown>;

export type HostedWindow = { tell: (news: string, data: unknown) => void; close: () => void };

type Hosted = {
  /** The window; null while there is none. */
  window: () => Window | null;
  /** The only origin that is listened to and spoken to. */
  origin: string;
  session: string;
  /** Looked up anew for each call: what is open may have changed. */
  answers: () => Answers;
};

/** Answers a window of the add-in until closed, and nobody else. */
export function hostWindow({ window: hosted, origin, session, answers }: Hosted): HostedWindow {
  const post = (message: object) => hosted()?.postMessage({ office: session, ...message }, origin);

  const listen = async ({ data, source, origin: from }: MessageEvent) => {
    if (source !== hosted() || from !== origin || !isCall(data, session)) return;
    const { id, call, args } = data;
    const answer = answers()[call];
    try {
      if (!answer) throw new Error(`Outlook has no ${call}.`);
      post({ id, value: await answer(...args) });
    } catch (error) {
      post({ id, fault: toFault(error) });
    }
  };
  window.addEventListener('message', listen);
  return {
    tell: (news, data) => post({ news, data }),
    close: () => window.removeEventListener('message', listen),
  };
}
