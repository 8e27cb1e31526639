import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP_ROLES, DELEGATED_SCOPES } from '../../sandbox/registration.ts';
import { type Onlooker, watchQueues } from '../path/quiet.ts';
import {
  deviations,
  errorDeviations,
  hasReference,
  operationOf,
} from '../sandbox/support/conformance.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { type Exchange, recordingProxy } from './proxy.ts';
import { wholePath } from './whole-path.ts';

/**
 * All that Accord asks of Microsoft Graph, each with the least permission that Microsoft names for it; of calendars
 * the one that Accord has, where a lesser one would do for this alone.
 */
const application = {
  'GET /users/{user-id}/calendarView/delta': 'Calendars.Read',
  'POST /users/{user-id}/calendar/getSchedule': 'Calendars.Read',
  'GET /users/{user-id}/events': 'Calendars.Read',
  'GET /users/{user-id}/events/{event-id}': 'Calendars.Read',
  'GET /subscriptions': 'Calendars.Read',
  'POST /subscriptions': 'Calendars.Read',
  'PATCH /subscriptions/{subscription-id}': 'Calendars.Read',
  'DELETE /subscriptions/{subscription-id}': 'Calendars.Read',
  'POST /users/{user-id}/teamwork/sendActivityNotification': 'TeamsActivity.Send.User',
};
const person = {
  'GET /me': 'User.Read',
  'GET /me/mailboxSettings': 'MailboxSettings.Read',
  'GET /users': 'User.ReadBasic.All',
  'GET /users/{user-id}': 'User.ReadBasic.All',
  'GET /users/{user-id}/calendarView': 'Calendars.ReadWrite',
  'POST /users/{user-id}/calendar/getSchedule': 'Calendars.ReadWrite',
  'POST /users/{user-id}/events': 'Calendars.ReadWrite',
  'GET /users/{user-id}/events': 'Calendars.ReadWrite',
  'GET /users/{user-id}/events/{event-id}': 'Calendars.ReadWrite',
  'PATCH /users/{user-id}/events/{event-id}': 'Calendars.ReadWrite',
  'POST /users/{user-id}/events/{event-id}/cancel': 'Calendars.ReadWrite',
  'POST /users/{user-id}/events/{event-id}/decline': 'Calendars.ReadWrite',
  'POST /users/{user-id}/events/{event-id}/tentativelyAccept': 'Calendars.ReadWrite',
  'POST /me/onlineMeetings': 'OnlineMeetings.ReadWrite',
  'POST /chats': 'Chat.Create',
  'POST /chats/{chat-id}/messages': 'ChatMessage.Send',
};

const needed = (permissions: Record<string, string>) => new Set(Object.values(permissions));

/** The permissions of Graph that the README has an administrator grant; what is the add-in's own is not Graph's. */
async function asked(): Promise<string[]> {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  const rows = readme.matchAll(/^\| `([A-Z][\w.]+)` \| (?:delegated \||application)/gm);
  return [...rows].map(([, name = '']) => name).sort();
}

/** Documented by Microsoft, with no body either way, and not in the part of the description at hand. */
const besides = { 'DELETE /subscriptions/{subscription-id}': /^\/subscriptions\/[^/]+$/ };

/** The operation that an exchange was, as Microsoft names it. */
function nameOf({ method, path }: Exchange): string {
  const [documented] = Object.entries(besides).find(
    ([name, pattern]) => name.startsWith(method) && pattern.test(path),
  ) ?? [undefined];
  return documented ?? operationOf(method, path) ?? `unknown: ${method} ${path}`;
}

describe.skipIf(!hasReference)('what Accord sends to Microsoft Graph', () => {
  let accord: Accord;
  let onlooker: Onlooker;
  let proxy: Awaited<ReturnType<typeof recordingProxy>>;
  beforeAll(async () => {
    accord = await startAccord({
      graphThrough: async (graphUrl) => {
        proxy = await recordingProxy(graphUrl);
        return proxy.url;
      },
    });
    onlooker = watchQueues(accord);
    await wholePath(accord, onlooker, () => {
      APP_ROLES.splice(0, APP_ROLES.length, ...needed(application));
      DELEGATED_SCOPES.splice(0, DELEGATED_SCOPES.length, ...needed(person));
    });
  }, 60_000);
  afterAll(async () => {
    await onlooker?.close();
    await accord?.close();
    proxy?.close();
  });

  it('is what is listed here, and all that is listed here, as whom it says', () => {
    const used = (as: Exchange['as']) =>
      [...new Set(proxy.exchanges.filter((one) => one.as === as).map(nameOf))].sort();
    expect(used('application')).toEqual(Object.keys(application).sort());
    expect(used('person')).toEqual(Object.keys(person).sort());
  });

  it('has bodies as Microsoft describes them, and understands answers as Microsoft describes them', () => {
    const wrong = proxy.exchanges.flatMap((exchange) => {
      const { method, path, request, status, response } = exchange;
      const found: string[] = [];
      if (request !== undefined) found.push(...deviations(method, path, 'request', request));
      if (status >= 400) found.push(...errorDeviations(response));
      else if (response !== undefined) {
        found.push(...deviations(method, path, 'response', response));
      }
      return found.map((problem) => `${nameOf(exchange)} ${status}: ${problem}`);
    });
    expect(wrong).toEqual([]);
  });

  it('met every answer that the path holds: success, a twin, a stale cursor, something gone', () => {
    const statuses = new Set(proxy.exchanges.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 201, 202, 204, 404, 409, 410]);
  });

  it('is refused nothing, though the tenant has consented to no more than the README asks for', async () => {
    expect(APP_ROLES).toEqual(['Calendars.Read', 'TeamsActivity.Send.User']);
    expect(DELEGATED_SCOPES).toEqual([
      'User.Read',
      'MailboxSettings.Read',
      'User.ReadBasic.All',
      'Calendars.ReadWrite',
      'OnlineMeetings.ReadWrite',
      'Chat.Create',
      'ChatMessage.Send',
    ]);
    expect(await asked()).toEqual([...APP_ROLES, ...DELEGATED_SCOPES].sort());
    expect(proxy.exchanges.filter(({ status }) => status === 401 || status === 403)).toEqual([]);
  });
});
