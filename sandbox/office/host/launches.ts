import type { Launch, Settings } from '../wire.ts';
import type { Answers, HostedWindow } from './host-window.ts';

/** What a handler of `appointmentSending` may end with. */
export type Verdict = Office.SmartAlertsEventCompletedOptions;

/** Outlook gives a handler five minutes. */
const patienceMs = 300_000;

/** Raises events in the window of the event handlers, once it has started. */
export function launches() {
  const waiting = new Map<number, (verdict: Verdict | undefined) => void>();
  const queue: Launch[] = [];
  let hosted: HostedWindow | undefined;
  let isMissing = false;
  let last = 0;

  const answers: Answers = {
    'event.completed': (id: number, verdict?: Verdict) => {
      waiting.get(id)?.(verdict);
      waiting.delete(id);
    },
  };
  /** The window is there. */
  const started = (window: HostedWindow) => {
    hosted = window;
    for (const launch of queue.splice(0)) window.tell('launch', launch);
  };
  /** The window has no Office in it: nobody waits for it. */
  const missing = () => {
    if (hosted) return;
    isMissing = true;
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };
  /** Resolves with what the handler ended with; with undefined where none did. */
  const launch = (action: string, data: Settings = {}) =>
    new Promise<Verdict | undefined>((resolve) => {
      if (isMissing) return resolve(undefined);
      const one = { id: ++last, action, data };
      waiting.set(one.id, resolve);
      setTimeout(() => resolve(undefined), patienceMs);
      if (hosted) hosted.tell('launch', one);
      else queue.push(one);
    });
  return { answers, started, missing, launch };
}
