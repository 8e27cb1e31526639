import type { Subscription } from '@microsoft/microsoft-graph-types';
import type { Mailbox } from '../calendar.ts';
import { type Graph, statusOf } from '../client.ts';

export type Made = { id: string; expiresAt: Date };

const resource = (mailbox: Mailbox): string => `/users/${mailbox}/events`;

const made = ({ id, expirationDateTime }: Subscription): Made => ({
  id: id ?? '',
  expiresAt: new Date(expirationDateTime ?? 0),
});

/**
 * Subscribes to a mailbox's events. Graph calls the notification address back before it answers, so the
 * server has to be up. Where Graph has one already (409), that one is taken over: deleted and made anew,
 * since only the maker of a subscription knows its client state.
 */
export async function subscribe(
  graph: Graph,
  mailbox: Mailbox,
  {
    publicUrl,
    clientState,
    expiresAt,
  }: { publicUrl: string; clientState: string; expiresAt: Date },
): Promise<Made> {
  const body = {
    changeType: 'created,updated,deleted',
    resource: resource(mailbox),
    notificationUrl: `${publicUrl}/graph/notifications`,
    lifecycleNotificationUrl: `${publicUrl}/graph/lifecycle`,
    clientState,
    expirationDateTime: expiresAt.toISOString(),
  };
  const post = async () => made(await graph.request('/subscriptions').post(body));
  try {
    return await post();
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    await removeTwins(graph, mailbox);
    return post();
  }
}

async function removeTwins(graph: Graph, mailbox: Mailbox): Promise<void> {
  let link: string | undefined = '/subscriptions';
  while (link) {
    const page: { value: Subscription[]; '@odata.nextLink'?: string } = await graph
      .request(link)
      .get();
    const twins = page.value.filter((each) => sameResource(each.resource, resource(mailbox)));
    for (const { id } of twins) await graph.request(`/subscriptions/${id}`).delete();
    link = page['@odata.nextLink'];
  }
}

const sameResource = (a: string | undefined, b: string): boolean =>
  (a ?? '').replace(/^\//, '').toLowerCase() === b.replace(/^\//, '').toLowerCase();

/** Renews, which also reauthorises; null where Graph has no such subscription any more. */
export async function renew(graph: Graph, id: string, expiresAt: Date): Promise<Made | null> {
  try {
    return made(
      await graph
        .request(`/subscriptions/${id}`)
        .patch({ expirationDateTime: expiresAt.toISOString() }),
    );
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Ends a subscription; one that is gone already is fine. */
export async function unsubscribe(graph: Graph, id: string): Promise<void> {
  try {
    await graph.request(`/subscriptions/${id}`).delete();
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
}
