import { EventSource, type FetchLike } from 'eventsource';
import type { Change } from '../../mentoring/events/schema.ts';
import type { Host } from '../host/host.ts';
import { endWhenSilent } from './end-when-silent.ts';

const reopenAfter = { first: 1_000, longest: 30_000 };

type Listener = {
  onChange: (change: Change) => void;
  /** The stream is open, for the first time or again: what went by in between was not heard. */
  onOpen: () => void;
};

/** Sends the bearer token, which the browser's own EventSource cannot. */
const withToken =
  (tokenOf: () => Promise<string>): FetchLike =>
  async (url, init) => {
    const authorization = `Bearer ${await tokenOf()}`;
    const response = await fetch(url, { ...init, headers: { ...init.headers, authorization } });
    const { status, redirected, headers } = response;
    return { status, redirected, headers, url: response.url, body: endWhenSilent(response.body) };
  };

/**
 * Listens to `GET /api/stream`. A connection that breaks is opened again by EventSource itself;
 * one that is refused, by us: later each time, and with a fresh token after a 401.
 */
export const openStream = (getToken: Host['getToken'], { onChange, onOpen }: Listener) => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = reopenAfter.first;

  let token: string | undefined;

  const open = (refused?: string) => {
    const tokenOf = async () => {
      token = await getToken(refused);
      return token;
    };
    source = new EventSource('/api/stream', { fetch: withToken(tokenOf) });
    source.addEventListener('open', () => {
      wait = reopenAfter.first;
      onOpen();
    });
    source.addEventListener('change', (event) => onChange(JSON.parse(event.data)));
    source.addEventListener('error', (event) => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait, event.code === 401 ? token : undefined);
      wait = Math.min(wait * 2, reopenAfter.longest);
    });
  };

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
};
