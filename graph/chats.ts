import { randomUUID } from 'node:crypto';
import type { Chat, ChatMessage } from '@microsoft/microsoft-graph-types';
import type { Graph } from './client.ts';

/** A card in a chat: a heading, a sentence, and a button that leads to a page. */
export type Card = { heading: string; text: string; action: { title: string; url: string } };

/**
 * Posts a card to the chat of two people, as the one whom `graph` speaks for. Makes the chat where they have
 * none: there is one at most, and Graph gives that. Rejects with a GraphError.
 */
export async function postToChatOfTwo(
  graph: Graph,
  graphUrl: string,
  entraIds: [string, string],
  card: Card,
): Promise<void> {
  const members = entraIds.map((id) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: ['owner'],
    'user@odata.bind': `${graphUrl}/users('${id}')`,
  }));
  const chat: Chat = await graph.request('/chats').post({ chatType: 'oneOnOne', members });
  const path = `/chats/${encodeURIComponent(chat.id ?? '')}/messages`;
  await graph.request(path).post(messageOf(card));
}

/** A message shows an attachment where its body names it. The card's text is for those that show no cards, too. */
function messageOf(card: Card): ChatMessage {
  const id = randomUUID();
  return {
    body: { contentType: 'html', content: `<attachment id="${id}"></attachment>` },
    attachments: [
      {
        id,
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: JSON.stringify(adaptive(card)),
      },
    ],
  };
}

/** Teams shows `fallbackText` where it cannot show the card, as in a preview. */
const adaptive = ({ heading, text, action }: Card) => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.4',
  fallbackText: text,
  body: [
    { type: 'TextBlock', text: heading, size: 'Large', weight: 'Bolder', wrap: true },
    { type: 'TextBlock', text, wrap: true },
  ],
  actions: [{ type: 'Action.OpenUrl', title: action.title, url: action.url }],
});
