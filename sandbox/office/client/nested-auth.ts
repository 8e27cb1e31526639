import type { Channel } from './channel.ts';

type Listener = (event: { data: string }) => void;

/** The bridge over which msal-browser asks Outlook for tokens: texts there, texts back. */
export function nestedAuthBridge({ call }: Channel) {
  const listeners = new Set<Listener>();
  return {
    addEventListener: (_name: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_name: string, listener: Listener) => void listeners.delete(listener),
    postMessage: (message: string) => {
      void call<string>('nestedAuth', message).then((data) => {
        for (const listener of listeners) listener({ data });
      });
    },
  };
}
