import { type Mailbox, newMailbox, topOf } from './mailbox.ts';
import type { Act, Item, Party } from './types.ts';

export type Change = {
  userId: string;
  eventId: string;
  kind: 'created' | 'updated' | 'deleted';
  version: number;
};

/** All mailboxes of the tenant, and where what happens in them is told. */
export type Calendars = {
  of: (userId: string) => Mailbox | undefined;
  byAddress: (address: string) => Mailbox | undefined;
  add: (userId: string, owner: Party) => Mailbox;
  nextVersion: () => number;
  onChange: (change: Change) => void;
  onAct: (act: Act) => void;
};

type Listeners = Pick<Calendars, 'onChange' | 'onAct'>;

/** An empty tenant's calendars. */
export function createCalendars(listeners: Listeners): Calendars {
  const mailboxes = new Map<string, Mailbox>();
  const addresses = new Map<string, Mailbox>();
  let version = 0;
  return {
    ...listeners,
    of: (userId) => mailboxes.get(userId),
    byAddress: (address) => addresses.get(address.toLowerCase()),
    add: (userId, owner) => {
      const mailbox = newMailbox(userId, owner);
      mailboxes.set(userId, mailbox);
      addresses.set(owner.address.toLowerCase(), mailbox);
      return mailbox;
    },
    nextVersion: () => ++version,
  };
}

/** Puts a new item into a mailbox and tells of it. */
export function insert(calendars: Calendars, mailbox: Mailbox, item: Item): Item {
  item.ordinal = mailbox.nextOrdinal++;
  mailbox.items.set(item.id, item);
  mailbox.byUId.set(item.iCalUId, item.id);
  if (item.transactionId) mailbox.byTransaction.set(item.transactionId, item.id);
  tell(calendars, mailbox, item, 'created');
  return item;
}

/** Stamps an item that was changed in place and tells of it. */
export function bump(calendars: Calendars, mailbox: Mailbox, item: Item, now: number): void {
  const top = topOf(mailbox, item);
  for (const changed of new Set([item, top])) {
    changed.version = calendars.nextVersion();
    changed.modifiedAt = now;
  }
  tell(calendars, mailbox, item, 'updated');
}

/** Takes a whole item out of a mailbox and tells of it. */
export function erase(calendars: Calendars, mailbox: Mailbox, item: Item): void {
  mailbox.items.delete(item.id);
  mailbox.byUId.delete(item.iCalUId);
  tell(calendars, mailbox, item, 'deleted');
}

function tell(calendars: Calendars, mailbox: Mailbox, item: Item, kind: Change['kind']): void {
  mailbox.log.push(topOf(mailbox, item).id);
  calendars.onChange({
    userId: mailbox.ownerId,
    eventId: item.id,
    kind,
    version: item.version,
  });
}
