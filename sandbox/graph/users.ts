import type { FastifyInstance, FastifyRequest } from 'fastify';
import { avatar } from '../directory/avatar.ts';
import type { Person } from '../directory/people.ts';
import { graphUrl, type Tenant } from '../tenant.ts';
import { demand, demandOwn, subject } from './access.ts';
import { badRequest, GraphError } from './errors.ts';
import { compileFilter } from './filter.ts';
import type { Json } from './json.ts';
import { orderBy, queryOf, select, wholeNumber } from './odata.ts';

const DEFAULT =
  'businessPhones,displayName,givenName,jobTitle,mail,mobilePhone,officeLocation,preferredLanguage,surname,userPrincipalName,id';
const READERS = ['User.Read.All', 'User.ReadBasic.All', 'User.Read'];

/** The directory: everybody. */
export function directoryRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.get('/users', async (request) => {
    demand(request.graphCaller, ['User.Read.All', 'User.ReadBasic.All']);
    const query = queryOf(request);
    const people = tenant.directory.all().filter(search(request, query.$search));
    const users = people.map(renderUser).filter(compileFilter(query.$filter));
    const top = wholeNumber(query, '$top', 100, 999);
    const skip = Number(query.$skiptoken ?? 0) || 0;
    const page = orderBy(users, query.$orderby).slice(skip, skip + top);
    return {
      '@odata.context': `${graphUrl(tenant)}/$metadata#users`,
      ...(skip + top < users.length && {
        '@odata.nextLink': withToken(tenant, request, skip + top),
      }),
      value: page.map((user) => select(user, query.$select ?? DEFAULT)),
    };
  });
}

/** One person: profile, picture, manager and the people around. */
export function userRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.get('/', async (request) => {
    demand(request.graphCaller, READERS);
    const user = renderUser(subject(tenant, request));
    return {
      '@odata.context': `${graphUrl(tenant)}/$metadata#users/$entity`,
      ...select(user, queryOf(request).$select ?? DEFAULT),
    };
  });
  server.get('/photo/$value', async (request, reply) => {
    demand(request.graphCaller, READERS);
    return reply.type('image/svg+xml').send(avatar(subject(tenant, request)));
  });
  server.get('/manager', async (request) => {
    demand(request.graphCaller, READERS);
    const manager = tenant.directory.find(subject(tenant, request).managerId ?? '');
    if (!manager) {
      const message = "Resource 'manager' does not exist.";
      throw new GraphError(404, 'Request_ResourceNotFound', message);
    }
    return { '@odata.type': '#microsoft.graph.user', ...select(renderUser(manager), DEFAULT) };
  });
  server.get('/people', async (request) => {
    demand(request.graphCaller, ['People.Read']);
    const person = subject(tenant, request);
    demandOwn(request.graphCaller, person);
    const top = wholeNumber(queryOf(request), '$top', 10, 1000);
    return { value: near(tenant, person).slice(0, top).map(renderPerson) };
  });
}

function renderUser(person: Person): Json {
  return {
    id: person.id,
    businessPhones: [],
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: person.officeLocation,
    preferredLanguage: person.locale,
    surname: person.surname,
    userPrincipalName: person.mail,
    accountEnabled: true,
    department: person.department,
    mailNickname: person.mail.split('@')[0],
    userType: 'Member',
  };
}

function renderPerson(person: Person): Json {
  return {
    id: person.id,
    displayName: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    jobTitle: person.jobTitle,
    department: person.department,
    officeLocation: person.officeLocation,
    userPrincipalName: person.mail,
    scoredEmailAddresses: [
      { address: person.mail, relevanceScore: 10, selectionLikelihood: 'notSpecified' },
    ],
    personType: { class: 'Person', subclass: 'OrganizationUser' },
  };
}

/** Colleagues, those of the same department first. */
function near(tenant: Tenant, person: Person): Person[] {
  const others = tenant.directory.all().filter(({ id }) => id !== person.id);
  const distance = ({ department }: Person) => (department === person.department ? 0 : 1);
  return others.sort((a, b) => distance(a) - distance(b));
}

/** `"displayName:ann" OR "mail:ann"`: words that begin like this. */
function search(request: FastifyRequest, text: string | undefined): (person: Person) => boolean {
  if (text === undefined) return () => true;
  if (request.headers.consistencylevel !== 'eventual') {
    const message =
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";
    throw badRequest(message, 'Request_UnsupportedQuery');
  }
  const terms = [...text.matchAll(/"(\w+):([^"]*)"/g)];
  if (terms.length === 0) throw badRequest(`Syntax error in $search: ${text}`, 'BadRequest');
  return (person) => {
    const user = renderUser(person);
    return terms.some(([, property = '', start = '']) => {
      const value = ` ${String(user[property] ?? '')}`.toLowerCase();
      return start
        .toLowerCase()
        .trim()
        .split(/\s+/)
        .every((word) => value.includes(` ${word}`));
    });
  };
}

function withToken(tenant: Tenant, request: FastifyRequest, skip: number): string {
  const url = new URL(request.url, tenant.origin());
  url.searchParams.set('$skiptoken', String(skip));
  return url.toString();
}
