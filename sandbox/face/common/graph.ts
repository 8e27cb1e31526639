import type { Event, MailboxSettings, TimeSlot } from '@microsoft/microsoft-graph-types';
import type { DateTime } from 'luxon';
import { requestError, signIn } from './api.ts';

export type Answer = 'accept' | 'tentativelyAccept' | 'decline';
export type AnswerDetails = { comment?: string; proposedNewTime?: TimeSlot };
export type Mailbox = ReturnType<typeof mailboxOf>;

type Call = <T = void>(method: string, path: string, body?: object) => Promise<T>;
type EventPage = { value: Event[]; '@odata.nextLink'?: string };

const MAX_TRIES = 4;
const tokens = new Map<string, Promise<string>>();

/** One person's mailbox, reached as that person through the sandbox's Graph. */
export function mailboxOf(userId: string) {
  const call = callAs(userId);
  const event = (id: string) => `/me/events/${encodeURIComponent(id)}`;
  return {
    settings: () => call<MailboxSettings>('GET', '/me/mailboxSettings'),
    between: (from: DateTime, to: DateTime) => listBetween(call, from, to),
    read: (id: string) => call<Event>('GET', event(id)),
    /** The value of an extended property of an event; undefined where it has none. */
    property: async (id: string, propertyId: string) => {
      const filter = encodeURIComponent(`$filter=id eq '${propertyId}'`);
      const expand = `$expand=singleValueExtendedProperties(${filter})`;
      const found = await call<Event>('GET', `${event(id)}?${expand}`);
      return found.singleValueExtendedProperties?.[0]?.value;
    },
    create: (draft: Event) => call<Event>('POST', '/me/events', draft),
    update: (id: string, change: Event) => call<Event>('PATCH', event(id), change),
    remove: (id: string) => call('DELETE', event(id)),
    cancel: (id: string, comment: string) => call('POST', `${event(id)}/cancel`, { comment }),
    answer: (id: string, answer: Answer, details: AnswerDetails) =>
      call('POST', `${event(id)}/${answer}`, { ...details, sendResponse: true }),
  };
}

async function listBetween(call: Call, from: DateTime, to: DateTime): Promise<Event[]> {
  const query = new URLSearchParams({
    startDateTime: from.toUTC().toISO() ?? '',
    endDateTime: to.toUTC().toISO() ?? '',
    $top: '200',
  });
  const events: Event[] = [];
  let next: string | undefined = `/me/calendarView?${query}`;
  while (next) {
    const page: EventPage = await call<EventPage>('GET', next);
    events.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return events;
}

function callAs(userId: string): Call {
  return async <T>(method: string, path: string, body?: object) => {
    const url = path.startsWith('/') ? `/graph/v1.0${path}` : path;
    const response = await sendPatiently(userId, url, method, body);
    if (!response.ok) throw await requestError(response);
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  };
}

/** Obeys Retry-After, and signs in once more when a token has run out. */
async function sendPatiently(userId: string, url: string, method: string, body?: object) {
  for (let tries = 1; ; tries++) {
    const response = await send(userId, url, method, body);
    const again = response.status === 401 || response.status === 429;
    if (!again || tries === MAX_TRIES) return response;
    if (response.status === 401) tokens.delete(userId);
    else await pause(Number(response.headers.get('retry-after') ?? 1));
  }
}

async function send(userId: string, url: string, method: string, body?: object) {
  const headers: Record<string, string> = { authorization: `Bearer ${await tokenOf(userId)}` };
  if (body) headers['content-type'] = 'application/json';
  return fetch(url, { method, headers, body: body && JSON.stringify(body) });
}

function tokenOf(userId: string): Promise<string> {
  const token = tokens.get(userId) ?? signIn(userId, 'graph');
  tokens.set(userId, token);
  token.catch(() => tokens.delete(userId));
  return token;
}

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));
