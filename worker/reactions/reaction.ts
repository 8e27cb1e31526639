import type { DomainEvent, EventType } from '../../mentoring/events/schema.ts';
import type { Transaction } from '../../platform/database.ts';
import type { Context } from '../context.ts';

/** What follows from an event inside Accord. It is written in one transaction with its receipt, so it acts once. */
export type Reaction = {
  name: string;
  on: readonly EventType[];
  act: (tx: Transaction, event: DomainEvent, now: Date) => Promise<void>;
};

/**
 * Work in another queue that an event asks for. The outbox asks for it when it publishes the event, and
 * again after a crash, so the job must not mind to be asked for twice.
 */
export type Relay = {
  name: string;
  on: readonly EventType[];
  send: (context: Pick<Context, 'db' | 'queues'>, events: DomainEvent[]) => Promise<void>;
};
