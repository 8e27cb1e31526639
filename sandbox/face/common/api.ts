/** One of the people of the tenant, as the sandbox describes them. */
export type Person = {
  id: string;
  displayName: string;
  mail: string;
  jobTitle: string;
  department: string;
  /** A Windows name, as mailboxes hold it: "W. Europe Standard Time". */
  timeZone: string;
  isManager: boolean;
  photoUrl: string;
};

/** What the tenant knows about the app that is tried in it. */
export type Registration = {
  tenantId: string;
  clientId: string;
  appUrl: string;
  authority: string;
};

/** A notification of the activity feed, as the sandbox received it for a person. */
export type Activity = {
  at: string;
  userId: string;
  activityType: string;
  previewText: string;
  topic?: { value?: string; webUrl?: string };
};

/** An answer that was not a success, in words that can be shown. */
export class RequestError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads JSON from a URL of the sandbox. Throws RequestError on any other answer. */
export async function fetchJson<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw await requestError(response);
  return response.json() as Promise<T>;
}

/** Graph says what went wrong in `error.message`, the sandbox itself in `error`. */
export async function requestError(response: Response): Promise<RequestError> {
  const body = await response.json().catch(() => undefined);
  const said = body?.error?.message ?? body?.error;
  return new RequestError(response.status, said ?? `The sandbox answered ${response.status}.`);
}

export const fetchPeople = () => fetchJson<Person[]>('/sandbox/people');

export const fetchRegistration = () => fetchJson<Registration>('/sandbox/app');

/** Sends JSON to a URL of the sandbox. Throws RequestError on any other answer than success. */
export async function sendJson<T>(method: string, path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw await requestError(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A delegated token of that person, for Graph or for Accord's own API. */
export async function signIn(userId: string, resource: 'graph' | 'api'): Promise<string> {
  const asked = { userId, resource };
  const { accessToken } = await sendJson<{ accessToken: string }>(
    'POST',
    '/sandbox/sign-in',
    asked,
  );
  return accessToken;
}
