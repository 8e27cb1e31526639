import { EventEmitter } from 'node:events';
import { type Calendars, type Change, createCalendars } from './calendar/calendars.ts';
import type { Act } from './calendar/types.ts';
import { createDirectory, type Directory } from './directory/people.ts';
import { createSigningKey } from './entra/keys.ts';
import { createSessions, type Sessions } from './entra/sessions.ts';
import type { Minter } from './entra/tokens.ts';
import { type Faults, noFaults } from './faults.ts';
import type { Json } from './graph/json.ts';
import type { Activity, Chat } from './graph/types.ts';
import type { Mail } from './mail/mails.ts';
import { createNotifier, type Notifier } from './notifications/notifier.ts';
import { TENANT_ID } from './registration.ts';

/** The whole state of the tenant, in memory: what every route works on. */
export type Tenant = {
  /** The tenant's clock, in epoch milliseconds. Tokens go by the machine's. */
  now: () => number;
  /** Where it has a time the tenant's clock stands there, so that a past can be lived through. */
  clock: { stands: number | null };
  random: () => number;
  /** Where the sandbox listens; known once it does. */
  origin: () => string;
  appUrl: string;
  directory: Directory;
  calendars: Calendars;
  ledger: Act[];
  activity: Activity[];
  chats: Map<string, Chat>;
  onlineMeetings: { ownerId: string; meeting: Json }[];
  mails: Mail[];
  /** What the add-in keeps in each mailbox, by its owner. */
  roamingSettings: Map<string, Record<string, unknown>>;
  notifier: Notifier;
  faults: Faults;
  /** Delta cursors of an earlier generation have expired. */
  generation: { value: number };
  sessions: Sessions;
  minter: Minter;
  /** Tells the face: `calendar`, `activity` and `mail`. */
  stream: EventEmitter;
};

export type TenantOptions = {
  appUrl: string;
  origin: () => string;
  now: () => Date;
  random: () => number;
};

/** An empty tenant. */
export async function createTenant(options: TenantOptions): Promise<Tenant> {
  const key = await createSigningKey();
  const faults = noFaults();
  const stream = new EventEmitter().setMaxListeners(0);
  const ledger: Act[] = [];
  const clock: Tenant['clock'] = { stands: null };
  const now = () => clock.stands ?? options.now().getTime();
  const notifier = createNotifier({ now, random: options.random, faults });
  const onChange = (change: Change) => {
    notifier.changed(change);
    stream.emit('calendar', { userId: change.userId });
  };
  return {
    now,
    clock,
    random: options.random,
    origin: options.origin,
    appUrl: options.appUrl,
    directory: createDirectory(),
    calendars: createCalendars({ onChange, onAct: (act) => ledger.push(act) }),
    ledger,
    activity: [],
    chats: new Map(),
    onlineMeetings: [],
    mails: [],
    roamingSettings: new Map(),
    notifier,
    faults,
    generation: { value: 0 },
    sessions: createSessions(),
    minter: {
      key,
      get issuer() {
        return `${options.origin()}/entra/${TENANT_ID}/v2.0`;
      },
    },
    stream,
  };
}

/** Base address of the sandbox's Entra ID. */
export function authority(tenant: Tenant): string {
  return `${tenant.origin()}/entra`;
}

/** Base address of the sandbox's Microsoft Graph. */
export function graphUrl(tenant: Tenant): string {
  return `${tenant.origin()}/graph/v1.0`;
}
