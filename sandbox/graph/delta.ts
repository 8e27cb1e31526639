import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type Cursor,
  type DeltaEntry,
  deltaPage,
  firstCursor,
  reopened,
} from '../calendar/delta.ts';
import type { Mailbox } from '../calendar/mailbox.ts';
import { graphUrl, type Tenant } from '../tenant.ts';
import { mailboxFor } from './access.ts';
import { badRequest, GraphError } from './errors.ts';
import { windowOf } from './events.ts';
import { preference, queryOf } from './odata.ts';
import {
  type EventStyle,
  renderBareOccurrence,
  renderEvent,
  renderRemoved,
  styleOf,
} from './render-event.ts';

type Token = { mailbox: string; generation: number; cursor: Cursor };

const UNSUPPORTED = ['$select', '$filter', '$expand', '$orderby', '$search'];
const PATHS = ['delta', 'delta()', 'microsoft.graph.delta()'];

/** Change tracking of a calendar window. */
export function deltaRoutes(server: FastifyInstance, tenant: Tenant): void {
  for (const path of PATHS) {
    server.get(`/calendarView/${path}`, async (request) => {
      const mailbox = mailboxFor(tenant, request, 'Calendars.Read');
      const cursor = cursorOf(tenant, request, mailbox);
      const size = Number(preference(request, 'odata.maxpagesize')) || 50;
      const { occurrenceRemovals } = tenant.faults;
      const page = deltaPage(mailbox, cursor, { size, occurrenceRemovals });
      const entries = [...page.entries, ...replays(tenant, mailbox, cursor)];
      const style = styleOf(request, tenant.origin());
      return {
        '@odata.context': `${graphUrl(tenant)}/$metadata#Collection(event)`,
        ...(page.next && {
          '@odata.nextLink': link(tenant, request, mailbox, '$skiptoken', page.next),
        }),
        ...(page.delta && {
          '@odata.deltaLink': link(tenant, request, mailbox, '$deltatoken', page.delta),
        }),
        value: entries.map((entry) => render(entry, style)),
      };
    });
  }
}

function cursorOf(tenant: Tenant, request: FastifyRequest, mailbox: Mailbox): Cursor {
  const query = queryOf(request);
  const bad = UNSUPPORTED.find((name) => query[name] !== undefined);
  if (bad) {
    throw badRequest(`The query parameter '${bad}' is not supported on calendarView delta.`);
  }
  if (query.$deltatoken) {
    return reopened(mailbox, decode(tenant, mailbox, query.$deltatoken));
  }
  if (query.$skiptoken) return decode(tenant, mailbox, query.$skiptoken);
  return firstCursor(mailbox, windowOf(request));
}

function decode(tenant: Tenant, mailbox: Mailbox, text: string): Cursor {
  const token = parse(text);
  if (token?.mailbox !== mailbox.ownerId) throw badRequest('The delta token is not valid.');
  if (token.generation === tenant.generation.value) return token.cursor;
  const message =
    'The sync state generation is not found. The delta token is expired and data must be synchronized again.';
  throw new GraphError(410, 'syncStateNotFound', message);
}

function parse(text: string): Token | undefined {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function link(
  tenant: Tenant,
  request: FastifyRequest,
  mailbox: Mailbox,
  name: string,
  cursor: Cursor,
): string {
  const generation = tenant.generation.value;
  const token: Token = { mailbox: mailbox.ownerId, generation, cursor };
  const { pathname } = new URL(request.url, tenant.origin());
  return `${tenant.origin()}${pathname}?${name}=${Buffer.from(JSON.stringify(token)).toString('base64url')}`;
}

/** Graph tells unchanged events again now and then; the dial says how often. */
function replays(tenant: Tenant, mailbox: Mailbox, cursor: Cursor): DeltaEntry[] {
  if (cursor.since === null || tenant.random() >= tenant.faults.replayRate) return [];
  const { entries } = deltaPage(mailbox, firstCursor(mailbox, cursor.window), {
    size: Number.POSITIVE_INFINITY,
    occurrenceRemovals: false,
  });
  const whole = entries.filter(({ item }) => item?.kind === 'singleInstance');
  const one = whole[Math.floor(tenant.random() * whole.length)];
  return one ? [one] : [];
}

function render(entry: DeltaEntry, style: EventStyle) {
  if (entry.removedId !== undefined) return renderRemoved(entry.removedId);
  if (entry.bare) return renderBareOccurrence(entry.item, style);
  return { '@odata.type': '#microsoft.graph.event', ...renderEvent(entry.item, style) };
}
