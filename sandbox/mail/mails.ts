import { randomBytes } from 'node:crypto';
import type { Party } from '../calendar/types.ts';

/** A mail as its receivers have it. */
export type Mail = {
  /** In the shape of Exchange's. */
  id: string;
  conversationId: string;
  internetMessageId: string;
  /** Epoch milliseconds. */
  at: number;
  from: Party;
  to: Party[];
  subject: string;
  /** HTML. */
  body: string;
};

/** A mail with ids of its own. */
export function newMail(mail: Omit<Mail, 'id' | 'conversationId' | 'internetMessageId'>): Mail {
  const part = (bytes: number) => randomBytes(bytes).toString('base64url');
  return {
    ...mail,
    id: `AAMkAD${part(24)}AAM=`,
    conversationId: `AAQkAD${part(18)}`,
    internetMessageId: `<${part(15)}@sandbox.example>`,
  };
}
