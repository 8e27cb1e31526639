import { randomUUID } from 'node:crypto';
import type { Chat, ChatMessage } from '@microsoft/microsoft-graph-types';
import { escapeHtml } from '../mentoring/fields/rules.ts';
import type { Graph } from './client.ts';

/** A message with a card under its sentence: a heading, and a button that leads to a page. */
export type Card = { heading: string; text: string; action: { title: string; url: string } };

/**
 * The id of the chat of two people, one of whom `graph` speaks for. Makes it where they have none: there is
 * one at most, and Graph gives that. Rejects with a GraphError.
 */
export async function chatOfTwo(
  graph: Graph,
  graphUrl: string,
  entraIds: [string, string],
): Promise<string> {
  const members = entraIds.map((id) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: ['owner'],
    'user@odata.bind': `${graphUrl}/users('${id}')`,
  }));
  const chat: Chat = await graph.request('/chats').post({ chatType: 'oneOnOne', members });
  return chat.id ?? '';
}

/** Posts a card to a chat, as the one whom `graph` speaks for. Rejects with a GraphError. */
export async function postCard(graph: Graph, chatId: string, card: Card): Promise<void> {
  await graph.request(`/chats/${encodeURIComponent(chatId)}/messages`).post(messageOf(card));
}

/** The sentence stands in the message itself, for all that show no cards; its body names the card to show. */
function messageOf({ text, ...card }: Card): ChatMessage {
  const id = randomUUID();
  return {
    body: {
      contentType: 'html',
      content: `<p>${escapeHtml(text)}</p><attachment id="${id}"></attachment>`,
    },
    attachments: [
      {
        id,
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: JSON.stringify(adaptive(card)),
      },
    ],
  };
}

const adaptive = ({ heading, action }: Omit<Card, 'text'>) => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.4',
  fallbackText: heading,
  body: [{ type: 'TextBlock', text: heading, size: 'Large', weight: 'Bolder', wrap: true }],
  actions: [{ type: 'Action.OpenUrl', title: action.title, url: action.url }],
});
