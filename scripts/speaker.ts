type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** Calls an API as somebody of the sandbox. */
export type As = <T extends object = { id: string }>(
  userId: string,
  method: Method,
  path: string,
  body?: object,
) => Promise<T>;

/** What an API answered that it did not do. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, what: string) {
    super(what);
    this.status = status;
  }
}

/** The answer's JSON; nothing where it has none. Rejects with `Refused` where it is not 2xx. */
export async function json<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, `${answer.url}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : {}) as T;
}

export const sending = (method: Method, body: object, headers: Record<string, string> = {}) => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Speaks for people of the sandbox, to Accord (`api`) or to Microsoft Graph, with tokens that it gives for the asking. */
export function speaker(root: string, sandboxUrl: string, resource: 'api' | 'graph'): As {
  const tokens = new Map<string, Promise<string>>();

  function tokenOf(userId: string): Promise<string> {
    const token = tokens.get(userId) ?? signIn(userId);
    tokens.set(userId, token);
    return token;
  }

  async function signIn(userId: string): Promise<string> {
    const wanted = sending('POST', { userId, resource });
    const answer = await fetch(`${sandboxUrl}/sandbox/sign-in`, wanted);
    return (await json<{ accessToken: string }>(answer)).accessToken;
  }

  return async (userId, method, path, body = {}) => {
    const headers = { authorization: `Bearer ${await tokenOf(userId)}` };
    const act = method === 'GET' ? { headers } : sending(method, body, headers);
    return json(await fetch(`${root}${path}`, act));
  };
}
