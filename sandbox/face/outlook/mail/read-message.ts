import { type HostedItem, readItem } from '../../../office/host/item-answers.ts';
import { toDetails } from '../../../office/host/people.ts';
import type { Settings } from '../../../office/wire.ts';
import { toEwsId } from '../add-ins/add-in.ts';
import { CATEGORIES } from '../categories.ts';
import type { Mail } from './mails.ts';

/** Properties and categories of mails live as long as the page: nothing else reads them. */
const kept = new Map<string, Settings>();
const categories = new Map<string, string[]>();

/** A mail as the add-in reads it. */
export function readMessage(mail: Mail): HostedItem {
  const { id, subject, body, conversationId, internetMessageId } = mail;
  const at = new Date(mail.at);
  const from = toDetails({ name: mail.from.name, mail: mail.from.address });
  const values = {
    itemType: 'message',
    itemClass: 'IPM.Note',
    itemId: toEwsId(id),
    subject,
    normalizedSubject: subject.replace(/^((re|fw|fwd):\s*)+/i, ''),
    conversationId,
    internetMessageId,
    dateTimeCreated: at,
    dateTimeModified: at,
    from,
    sender: from,
    to: mail.to.map(({ name, address }) => toDetails({ name, mail: address })),
    cc: [],
    attachments: [],
    seriesId: undefined,
  };
  const reading = {
    mode: 'readMessage' as const,
    values,
    body,
    known: CATEGORIES,
    categories: {
      get: () => categories.get(id) ?? [],
      set: async (names: string[]) => categories.set(id, names),
    },
  };
  return readItem(reading, {
    load: async () => kept.get(id) ?? {},
    save: async (all) => void kept.set(id, all),
  });
}
