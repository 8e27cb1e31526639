import type { Mailbox } from './calendar.ts';
import type { Graph } from './client.ts';
import { deepLink } from './deep-link.ts';

/** What the Teams activity feed shows; `type` is declared in the app's manifest. */
export type Activity = {
  type: string;
  /** The same number again replaces the entry, so that a repeated delivery is not a second one. */
  chainId: number;
  preview: string;
  parameters: Record<string, string>;
  /** Where a click leads, in the tab. */
  page: string;
};

/** Sends one entry to somebody's activity feed, as the application. Rejects with a GraphError. */
export async function sendActivity(
  graph: Graph,
  mailbox: Mailbox,
  appId: string,
  activity: Activity,
): Promise<void> {
  await graph.request(`/users/${mailbox}/teamwork/sendActivityNotification`).post({
    topic: {
      source: 'text',
      value: 'Accord',
      webUrl: deepLink(appId, activity.page),
    },
    activityType: activity.type,
    chainId: activity.chainId,
    previewText: { content: activity.preview },
    templateParameters: Object.entries(activity.parameters).map(([name, value]) => ({
      name,
      value,
    })),
  });
}
