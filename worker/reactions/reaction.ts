import type { DomainEvent, EventType } from '../../mentoring/events/schema.ts';
import type { Transaction } from '../../platform/database.ts';
import type { Context } from '../context.ts';

/** What follows from an event inside Accord. It is written in one transaction with its receipt, so it acts once. */
export type Reaction = {
  name: string;
  on: readonly EventType[];
  act: (tx: Transaction, event: DomainEvent, now: Date) => Promise<void>;
};

/** Work that an event asks for in a queue. It may be asked for twice, and the job must not mind. */
export type Relay = {
  name: string;
  on: readonly EventType[];
  send: (context: Pick<Context, 'db' | 'queues'>, event: DomainEvent) => Promise<void>;
};
