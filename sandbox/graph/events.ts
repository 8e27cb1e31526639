import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { deleteEvent } from '../calendar/cancel.ts';
import { createEvent } from '../calendar/create.ts';
import { isEventId } from '../calendar/ids.ts';
import { locate, type Mailbox, view } from '../calendar/mailbox.ts';
import { instances } from '../calendar/series.ts';
import type { Draft, Item, Slot } from '../calendar/types.ts';
import { updateEvent } from '../calendar/update.ts';
import { graphUrl, type Tenant } from '../tenant.ts';
import { isoInstant } from '../time/graph-time.ts';
import { etag } from '../time/versions.ts';
import { mailboxFor } from './access.ts';
import { badRequest, GraphError, notFound } from './errors.ts';
import { compileFilter } from './filter.ts';
import { orderBy, queryOf, select, wholeNumber } from './odata.ts';
import { readEventChange, readNewEvent } from './parse-event.ts';
import { renderEvent, styleOf } from './render-event.ts';

const READ = 'Calendars.Read';
const WRITE = 'Calendars.ReadWrite';

/** Events of a mailbox: list, create, read, change, delete, and what a window shows. */
export function eventRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.get('/events', async (request) => {
    const mailbox = mailboxFor(tenant, request, READ);
    return collection(tenant, request, candidates(mailbox, queryOf(request).$filter));
  });
  server.post('/events', async (request, reply) => {
    const mailbox = mailboxFor(tenant, request, WRITE);
    const draft = readNewEvent(request.body);
    const item = createEvent(tenant.calendars, mailbox, draft, tenant.now());
    if (!isWhatWasAsked(item, draft)) {
      const message =
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.";
      throw new GraphError(409, 'ErrorDuplicateTransactionId', message);
    }
    return reply.code(201).send(single(tenant, request, item));
  });
  server.get('/events/:id', async (request) => {
    return single(tenant, request, eventOf(mailboxFor(tenant, request, READ), request));
  });
  server.patch('/events/:id', async (request) => {
    const mailbox = mailboxFor(tenant, request, WRITE);
    const item = eventOf(mailbox, request);
    const draft = readEventChange(request.body, item);
    return single(
      tenant,
      request,
      updateEvent(tenant.calendars, mailbox, item, draft, tenant.now()),
    );
  });
  server.delete('/events/:id', async (request, reply) => {
    const mailbox = mailboxFor(tenant, request, WRITE);
    deleteEvent(tenant.calendars, mailbox, eventOf(mailbox, request), tenant.now());
    return reply.code(204).send();
  });
  server.get('/events/:id/instances', async (request) => {
    const item = eventOf(mailboxFor(tenant, request, READ), request);
    if (item.kind !== 'seriesMaster') throw badRequest('The event is not a series.');
    return collection(tenant, request, instances(item, windowOf(request)));
  });
  server.get('/calendarView', async (request) => {
    const items = view(mailboxFor(tenant, request, READ), windowOf(request));
    return collection(
      tenant,
      request,
      items.sort((a, b) => a.start - b.start),
    );
  });
}

/** A transaction that made an event before gives that one again, if it is the same. */
const isWhatWasAsked = (item: Item, { start, end, subject = '' }: Draft & Slot): boolean =>
  item.start === start && item.end === end && item.subject === subject;

/** The event that a request's path names, at the version its `If-Match` asks for. */
export function eventOf(mailbox: Mailbox, request: FastifyRequest): Item {
  const { id } = request.params as { id: string };
  if (!isEventId(id)) throw badRequest('Id is malformed.', 'ErrorInvalidIdMalformed');
  const item = locate(mailbox, id);
  if (!item) throw notFound();
  const match = request.headers['if-match'];
  if (match && match !== '*' && match !== etag(item.version)) {
    const message = 'The change key passed in the request does not match the current change key.';
    throw new GraphError(412, 'ErrorIrresolvableConflict', message);
  }
  return item;
}

/** The window that `startDateTime` and `endDateTime` open. */
export function windowOf(request: FastifyRequest): Slot {
  const query = queryOf(request);
  const start = isoInstant(query.startdatetime ?? '');
  const end = isoInstant(query.enddatetime ?? '');
  if (start === undefined || end === undefined) {
    throw badRequest(
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  }
  if (end < start) throw badRequest('The end of the window is before its start.');
  return { start, end };
}

// An iCalUId is looked up, not searched for: the commonest filter, on the fullest mailboxes.
function candidates(mailbox: Mailbox, filter: string | undefined): Item[] {
  const iCalUId = /^\s*iCalUId\s+eq\s+'([0-9A-Za-z]+)'\s*$/i.exec(filter ?? '')?.[1];
  if (!iCalUId) return [...mailbox.items.values()];
  const item = mailbox.items.get(mailbox.byUId.get(iCalUId.toUpperCase()) ?? '');
  return item ? [item] : [];
}

function collection(tenant: Tenant, request: FastifyRequest, items: Item[]) {
  const query = queryOf(request);
  const style = styleOf(request, tenant.origin());
  const [top, skip] = [wholeNumber(query, '$top', 10, 1000), wholeNumber(query, '$skip', 0, 1e6)];
  const simple = !query.$filter && !query.$orderby;
  // Rendering is the dear part: without filter and order only the page itself is rendered.
  const pageOfItems = simple ? items.slice(skip, skip + top) : items;
  const rendered = pageOfItems.map((item) => renderEvent(item, style));
  const found = orderBy(rendered.filter(compileFilter(query.$filter)), query.$orderby);
  const page = simple ? found : found.slice(skip, skip + top);
  const total = simple ? items.length : found.length;
  return {
    '@odata.context': `${graphUrl(tenant)}/$metadata#Collection(event)`,
    value: page.map((event) => select(event, query.$select, query.$expand)),
    ...(skip + top < total && { '@odata.nextLink': nextLink(tenant, request, skip + top) }),
  };
}

function nextLink(tenant: Tenant, request: FastifyRequest, skip: number): string {
  const url = new URL(request.url, tenant.origin());
  for (const name of [...url.searchParams.keys()]) {
    if (name.toLowerCase() === '$skip') url.searchParams.delete(name);
  }
  url.searchParams.set('$skip', String(skip));
  return url.toString();
}

function single(tenant: Tenant, request: FastifyRequest, item: Item) {
  const query = queryOf(request);
  const event = renderEvent(item, styleOf(request, tenant.origin()));
  return {
    '@odata.context': `${graphUrl(tenant)}/$metadata#users('${item.ownerId}')/events/$entity`,
    ...select(event, query.$select, query.$expand),
  };
}

/** Answers an action that has nothing to say. */
export function accepted(reply: FastifyReply): FastifyReply {
  return reply.code(202).send();
}
