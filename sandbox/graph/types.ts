import type { Person } from '../directory/people.ts';

/** An entry of somebody's activity feed. */
export type Activity = {
  at: string;
  userId: string;
  activityType: string;
  /** An entry with the same number takes the place of an earlier one. */
  chainId: number | null;
  previewText: string;
  topic: { source: 'entityUrl' | 'text'; value: string; webUrl?: string | null | undefined };
  templateParameters: { name: string; value: string }[];
};

export type Message = {
  id: string;
  at: number;
  from: Person;
  body: { contentType: string; content: string };
  attachments: Attachment[];
};

/** What a message shows besides its text: a card, by its JSON. */
export type Attachment = {
  id: string;
  contentType: string;
  contentUrl: string | null;
  content: string | null;
  name: string | null;
  thumbnailUrl: string | null;
  teamsAppId: string | null;
};

export type Chat = {
  id: string;
  topic: string | null;
  kind: 'oneOnOne' | 'group';
  createdAt: number;
  members: Person[];
  messages: Message[];
};
