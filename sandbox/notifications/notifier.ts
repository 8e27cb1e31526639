import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Change } from '../calendar/calendars.ts';
import type { Faults } from '../faults.ts';
import { TENANT_ID } from '../registration.ts';
import { stamp } from '../time/graph-time.ts';
import { etag } from '../time/versions.ts';
import { type Channel, type ChannelOptions, createChannel } from './channel.ts';
import { createSubscriptions, type Subscription, type Subscriptions } from './subscriptions.ts';

export type LifecycleEvent = 'missed' | 'subscriptionRemoved' | 'reauthorizationRequired';

/** Tells subscribers of changes, as Graph does: late, in batches, more than once, in any order. */
export type Notifier = {
  subscriptions: Subscriptions;
  changed: (change: Change) => void;
  lifecycle: (subscription: Subscription, event: LifecycleEvent) => void;
  /** Notifications that wait to be delivered. */
  waiting: () => number;
  /** Drops expired subscriptions and warns of those about to expire. */
  sweep: () => void;
  close: () => void;
};

const DELIVERY: ChannelOptions = {
  collectMs: 60,
  batchSize: 50,
  timeoutMs: 3000,
  firstRetryMs: 200,
  longestRetryMs: 10_000,
  giveUpMs: 4 * 3_600_000,
};
const SWEEP_MS = 2000;
const CHALLENGE_BEFORE_MS = 15 * 60_000;
const DISORDER_MS = 400;

export function createNotifier(context: {
  now: () => number;
  random: () => number;
  faults: Faults;
}): Notifier {
  const { now, random, faults } = context;
  const subscriptions = createSubscriptions();
  const channels = new Map<string, Channel>();
  const closing = new AbortController();
  // One listener for each notification that a dial holds back.
  setMaxListeners(0, closing.signal);

  const post = async (url: string, body: Record<string, unknown>, delay: number) => {
    if (delay > 0) await sleep(delay, undefined, { signal: closing.signal }).catch(() => undefined);
    if (closing.signal.aborted) return;
    const channel = channels.get(url) ?? createChannel(url, DELIVERY);
    channels.set(url, channel);
    channel.push({ body, bornAt: Date.now() });
  };

  const changed = (change: Change) => {
    for (const subscription of subscriptions.watching(change.userId)) {
      if (!subscription.changeTypes.includes(change.kind) || subscription.expiresAt <= now())
        continue;
      const copies = random() < faults.dropRate ? 0 : random() < faults.duplicateRate ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        const disorder = faults.reorder || copy > 0 ? random() * DISORDER_MS : 0;
        const body = changeNotification(subscription, change);
        void post(subscription.notificationUrl, body, faults.delayMs + disorder);
      }
    }
  };

  const lifecycle = (subscription: Subscription, lifecycleEvent: LifecycleEvent) => {
    if (!subscription.lifecycleUrl) return;
    void post(subscription.lifecycleUrl, { ...envelope(subscription), lifecycleEvent }, 0);
  };

  const sweep = () => {
    for (const subscription of subscriptions.all()) {
      const left = subscription.expiresAt - now();
      if (left <= 0) subscriptions.remove(subscription.id);
      else if (left < CHALLENGE_BEFORE_MS && !subscription.challenged) {
        subscription.challenged = true;
        lifecycle(subscription, 'reauthorizationRequired');
      }
    }
  };
  const timer = setInterval(sweep, SWEEP_MS).unref();

  return {
    subscriptions,
    changed,
    lifecycle,
    sweep,
    waiting: () => [...channels.values()].reduce((sum, channel) => sum + channel.waiting(), 0),
    close: () => {
      clearInterval(timer);
      closing.abort();
      for (const channel of channels.values()) channel.close();
    },
  };
}

function changeNotification(subscription: Subscription, change: Change) {
  const path = `Users/${change.userId}/Events/${change.eventId}`;
  return {
    ...envelope(subscription),
    changeType: change.kind,
    resource: path,
    resourceData: {
      '@odata.type': '#Microsoft.Graph.Event',
      '@odata.id': path,
      '@odata.etag': etag(change.version),
      id: change.eventId,
    },
  };
}

function envelope(subscription: Subscription) {
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: stamp(subscription.expiresAt),
    clientState: subscription.clientState,
    tenantId: TENANT_ID,
  };
}
