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

/** How often a request is tried again, for how long Graph may ask us to wait until then, and how long each try may take. */
export type Patience = { retries: number; longestWaitMs: number; timeoutMs: number };
/** A job has time. */
const patient: Patience = { retries: 5, longestWaitMs: 180_000, timeoutMs: 30_000 };
/** Somebody waits for the answer. */
export const whileSomebodyWaits: Patience = { retries: 1, longestWaitMs: 3_000, timeoutMs: 8_000 };
/** Graph serves an application four requests at a time for each mailbox. */
const perMailbox = 4;

/**
 * A Graph client on Microsoft's own SDK: retries with `Retry-After`, a token on requests to Graph's own
 * origin and to no other, and at most four requests at a time to a mailbox from this process.
 */
export function createGraph(
  graphUrl: string,
  token: () => Promise<string>,
  { retries, longestWaitMs, timeoutMs }: Patience = patient,
) {
  const limits = new Map<string, LimitFunction>();
  const bearer = new BearerHandler(new URL(graphUrl).origin, token);
  const retry = new RetryHandler(
    new RetryHandlerOptions(
      1,
      retries,
      (_delay, _attempt, _request, _options, response) => waitOf(response) <= longestWaitMs,
    ),
  );
  const timeout = new TimeoutHandler(timeoutMs);
  bearer.setNext(retry);
  retry.setNext(timeout);
  timeout.setNext(new HTTPMessageHandler());
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
    return client.api(pathWithin(graphUrl, pathOrLink));
  }

  return { request, inMailbox };
}

/** How many milliseconds an answer asks us to wait before we try again; 0 where it does not say. */
function waitOf(answer: { headers: Headers } | undefined): number {
  const after = answer?.headers.get('Retry-After') ?? '0';
  const seconds = Number(after);
  return Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
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

/** Gives every try its own time, so that waiting for the next one takes none of it. */
class TimeoutHandler implements Middleware {
  readonly #timeoutMs: number;
  #next: Middleware | undefined;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    context.options = { ...context.options, signal: AbortSignal.timeout(this.#timeoutMs) };
    await this.#next?.execute(context);
  }
}

/**
 * The answer, or null where the mailbox is closed to us (403) or not there (404): its owner has left, or
 * the administrator's scope does not reach them. Other errors stay errors.
 */
export async function unlessClosed<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if ([403, 404].includes(statusOf(error))) return null;
    throw error;
  }
}

/** For how many milliseconds Graph has asked to be left alone; 0 for every other error. */
export const retryAfterOf = (error: unknown): number =>
  error instanceof GraphError && error.headers && [429, 503].includes(error.statusCode)
    ? waitOf({ headers: error.headers })
    : 0;

/** The HTTP status of an error of the Graph client; 0 for what is none or never got an answer. */
export const statusOf = (error: unknown): number =>
  error instanceof GraphError && error.statusCode > 0 ? error.statusCode : 0;
