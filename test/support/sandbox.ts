export type SandboxPerson = { id: string; displayName: string; mail: string };

type Meeting = {
  subject?: string;
  start: Date;
  minutes?: number;
  categories?: string[];
  attendees: SandboxPerson[];
} & Record<string, unknown>;

const utc = (at: Date) => ({ dateTime: at.toISOString().replace('Z', '0000'), timeZone: 'UTC' });

/** Acts in the sandbox tenant over HTTP, as its people would in Outlook. */
export function sandboxClient({ url }: { url: string }) {
  const tokens = new Map<string, Promise<string>>();
  let everybody: Promise<SandboxPerson[]> | undefined;

  async function json(path: string, init?: RequestInit) {
    const answer = await fetch(`${url}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${init?.method ?? 'GET'} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  const post = (path: string, body: unknown, method = 'POST') =>
    json(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  function tokenFor(userId: string, resource: 'api' | 'graph'): Promise<string> {
    const key = `${userId} ${resource}`;
    const token =
      tokens.get(key) ??
      post('/sandbox/sign-in', { userId, resource }).then(
        ({ accessToken }) => accessToken as string,
      );
    tokens.set(key, token);
    return token;
  }

  /** A call of Microsoft Graph on behalf of a person. */
  async function graph(userId: string, method: string, path: string, body?: unknown) {
    const authorization = `Bearer ${await tokenFor(userId, 'graph')}`;
    return json(`/graph/v1.0${path}`, {
      method,
      headers: {
        authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async function person(name: string): Promise<SandboxPerson> {
    everybody ??= json('/sandbox/people');
    const found = (await everybody)?.find(({ displayName }) => displayName.startsWith(name));
    if (!found) throw new Error(`nobody in the sandbox is called ${name}`);
    return found;
  }

  /** Makes a meeting in the organizer's calendar and returns it as Graph answers. */
  function schedule(organizer: SandboxPerson, meeting: Meeting) {
    const { subject = 'Mentoring', start, minutes = 45, attendees, ...more } = meeting;
    return graph(organizer.id, 'POST', '/me/events', {
      subject,
      start: utc(start),
      end: utc(new Date(start.getTime() + minutes * 60_000)),
      attendees: attendees.map(({ displayName: name, mail: address }) => ({
        type: 'required',
        emailAddress: { name, address },
      })),
      ...more,
    });
  }

  /** A person's copy of a meeting; throws where their calendar has none. */
  async function copyOf(owner: SandboxPerson, iCalUId: string) {
    const filter = encodeURIComponent(`iCalUId eq '${iCalUId}'`);
    const { value } = await graph(owner.id, 'GET', `/me/events?$filter=${filter}`);
    if (!value[0]) throw new Error(`${owner.displayName} has no copy of ${iCalUId}`);
    return value[0];
  }

  /** `accept`, `decline`, `tentativelyAccept` or `cancel` on a person's own copy. */
  async function act(owner: SandboxPerson, iCalUId: string, what: string, body: unknown = {}) {
    const { id } = await copyOf(owner, iCalUId);
    await graph(owner.id, 'POST', `/me/events/${id}/${what}`, body);
  }

  async function move(owner: SandboxPerson, iCalUId: string, start: Date, minutes = 45) {
    const { id } = await copyOf(owner, iCalUId);
    const end = new Date(start.getTime() + minutes * 60_000);
    return graph(owner.id, 'PATCH', `/me/events/${id}`, { start: utc(start), end: utc(end) });
  }

  async function remove(owner: SandboxPerson, iCalUId: string) {
    const { id } = await copyOf(owner, iCalUId);
    await graph(owner.id, 'DELETE', `/me/events/${id}`);
  }

  const faults = (dials: Record<string, unknown>) => post('/sandbox/faults', dials, 'PUT');
  const provoke = (what: string) => post(`/sandbox/faults/${what}`, {});
  const activity = (userId: string) => json(`/sandbox/activity?userId=${userId}`);
  const truth = () => json('/sandbox/truth');

  return {
    tokenFor,
    graph,
    person,
    schedule,
    copyOf,
    act,
    move,
    remove,
    faults,
    provoke,
    activity,
    truth,
    post,
    json,
  };
}

export type SandboxClient = ReturnType<typeof sandboxClient>;
