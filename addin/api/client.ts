import type { Host } from '../host/host.ts';
import { readProblem, Unsure } from './problem.ts';

const patience = 15_000;

/**
 * The API, as the signed-in person. The types are those of the schemas that the server answers
 * by; parsing the answers a second time here would cost zod in the first load and find nothing.
 */
export type Api = {
  get: <T>(path: string, signal?: AbortSignal) => Promise<T>;
  /** `headers` for what a body cannot say, such as an `Idempotency-Key`. */
  post: <T>(path: string, body: object, headers?: Record<string, string>) => Promise<T>;
  put: <T>(path: string, body: object) => Promise<T>;
  patch: <T>(path: string, body: object) => Promise<T>;
  delete: (path: string) => Promise<void>;
};

const inTime = (signal?: AbortSignal) =>
  AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]);

/** Asks; what was sent and not answered in time may have arrived. */
const ask = (path: string, init: RequestInit): Promise<Response> =>
  fetch(path, init).catch((error: Error) => {
    throw init.method && error.name === 'TimeoutError' ? new Unsure() : error;
  });

/**
 * Makes the API's client, which asks for answers in the person's language. A token refused once is
 * replaced by a fresh one, and once only.
 */
export const createApi = ({ getToken, locale }: Pick<Host, 'getToken' | 'locale'>): Api => {
  const send = async (path: string, init: RequestInit, refused?: string): Promise<Response> => {
    const token = await getToken(refused);
    const authorization = `Bearer ${token}`;
    const headers = { ...init.headers, authorization, 'accept-language': locale };
    const response = await ask(`/api${path}`, { ...init, headers });
    return response.status === 401 && !refused ? send(path, init, token) : response;
  };

  const read = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await send(path, init);
    if (!response.ok) throw await readProblem(response);
    return response.status === 204 ? (undefined as T) : response.json();
  };

  const write =
    (method: string) =>
    <T>(path: string, body: object, headers?: Record<string, string>) =>
      read<T>(path, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: inTime(),
      });

  return {
    get: (path, signal) => read(path, { signal: inTime(signal) }),
    post: write('POST'),
    put: write('PUT'),
    patch: write('PATCH'),
    delete: (path) => read(path, { method: 'DELETE', signal: inTime() }),
  };
};
