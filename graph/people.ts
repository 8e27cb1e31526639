import type { MailboxSettings, User } from '@microsoft/microsoft-graph-types';
import { findIana } from 'windows-iana';
import type { DirectoryPerson } from '../mentoring/people/store.ts';
import { type Graph, statusOf } from './client.ts';

const fields = ['id', 'displayName', 'mail', 'userPrincipalName', 'jobTitle'];

/** What Accord keeps of somebody in the directory. Attendees of meetings are matched by `mail`. */
const toPerson = (user: User, tenantId: string): DirectoryPerson => ({
  id: user.id ?? '',
  tenantId,
  displayName: user.displayName ?? '',
  mail: user.mail ?? user.userPrincipalName ?? null,
  jobTitle: user.jobTitle ?? null,
});

/** People whose name begins like `search`, at most ten, in Graph's order. */
export async function searchPeople(
  graph: Graph,
  tenantId: string,
  search: string,
): Promise<DirectoryPerson[]> {
  // Inside $search's quotes a quote or a backslash would end or escape: neither is part of a name.
  const term = search.replace(/["\\]/g, ' ');
  const found: { value: User[] } = await graph
    .request('/users')
    .header('ConsistencyLevel', 'eventual')
    .search(`"displayName:${term}"`)
    .select(fields)
    .top(10)
    .get();
  return found.value.map((user) => toPerson(user, tenantId));
}

/** Somebody by their Entra object id, or null where the directory has nobody of that id. */
export async function readPerson(
  graph: Graph,
  tenantId: string,
  id: string,
): Promise<DirectoryPerson | null> {
  try {
    return toPerson(await graph.request(`/users/${id}`).select(fields).get(), tenantId);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** The signed-in person. */
export const readMe = async (graph: Graph, tenantId: string): Promise<DirectoryPerson> =>
  toPerson(await graph.request('/me').select(fields).get(), tenantId);

/** The signed-in person's time zone as an IANA name; Graph gives Windows' or IANA's. */
export async function readTimeZone(graph: Graph): Promise<string> {
  const { timeZone }: MailboxSettings = await graph.request('/me/mailboxSettings').get();
  const name = timeZone ?? 'UTC';
  return findIana(name)[0] ?? name;
}
