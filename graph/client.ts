import {
  Client,
  type Context,
  GraphError,
  HTTPMessageHandler,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import pLimit, { type LimitFunction } from 'p-limit';

export { GraphError };

/** Microsoft Graph, as whoever `token` speaks for. */
export type Graph = ReturnType<typeof createGraph>;

/** How often a request is tried again, and how long it may take in all before it has failed. */
export type Patience = { retries: number; timeoutMs: number };
/** A job has time. */
const patient: Patience = { retries: 5, timeoutMs: 30_000 };
/** Somebody waits for the answer. */
export const whileSomebodyWaits: Patience = { retries: 1, timeoutMs: 8_000 };
/** Graph serves an application four requests at a time for each mailbox. */
const perMailbox = 4;

/**
 * A Graph client on Microsoft's own SDK: retries with `Retry-After`, a token on requests to Graph's own
 * origin and to no other, and at most four requests at a time to a mailbox from this process.
 */
export function createGraph(
  graphUrl: string,
  token: () => Promise<string>,
  { retries, timeoutMs }: Patience = patient,
) {
  const limits = new Map<string, LimitFunction>();
  const retry = new RetryHandler(new RetryHandlerOptions(1, retries));
  const bearer = new BearerHandler(new URL(graphUrl).origin, token);
  bearer.setNext(retry);
  retry.setNext(new HTTPMessageHandler());
  const { origin, pathname } = new URL(graphUrl);
  const segments = pathname.split('/').filter(Boolean);
  const defaultVersion = segments.pop() ?? 'v1.0';
  const client = Client.initWithMiddleware({
    middleware: bearer,
    baseUrl: `${[origin, ...segments].join('/')}/`,
    defaultVersion,
  });

  /** Runs `work` when one of the mailbox's four places is free. */
  function inMailbox<T>(mailbox: string, work: () => Promise<T>): Promise<T> {
    const limit = limits.get(mailbox) ?? pLimit(perMailbox);
    limits.set(mailbox, limit);
    return limit(work).finally(() => {
      if (limit.activeCount + limit.pendingCount === 0) limits.delete(mailbox);
    });
  }

  /** A request to a path, or to a link that Graph itself gave. */
  function request(pathOrLink: string) {
    return client
      .api(pathWithin(graphUrl, pathOrLink))
      .option('signal', AbortSignal.timeout(timeoutMs));
  }

  return { request, inMailbox };
}

/** Links come from outside: one that leads away from Graph is refused. */
function pathWithin(graphUrl: string, pathOrLink: string): string {
  if (pathOrLink.startsWith('/')) return pathOrLink;
  if (pathOrLink.startsWith(`${graphUrl}/`)) return pathOrLink.slice(graphUrl.length);
  throw new Error('a link that does not lead to Graph');
}

/** The SDK's own handler gives no token to an http host, and the sandbox is one; hence this one. */
class BearerHandler implements Middleware {
  readonly #origin: string;
  readonly #token: () => Promise<string>;
  #next: Middleware | undefined;

  constructor(origin: string, token: () => Promise<string>) {
    this.#origin = origin;
    this.#token = token;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    if (new URL(url).origin === this.#origin) {
      const headers = new Headers(context.options?.headers);
      headers.set('Authorization', `Bearer ${await this.#token()}`);
      context.options = { ...context.options, headers: Object.fromEntries(headers) };
    }
    await this.#next?.execute(context);
  }
}

/** The HTTP status of an error of the Graph client; 0 for what is none or never got an answer. */
export const statusOf = (error: unknown): number =>
  error instanceof GraphError && error.statusCode > 0 ? error.statusCode : 0;
