import { chat } from '@microsoft/teams-js';

/** How Teams opens a chat with whoever has an address; null where this host has no chats, as Outlook. */
export const openTeamsChat = chat.isSupported()
  ? (user: string): Promise<void> => chat.openChat({ user })
  : null;
