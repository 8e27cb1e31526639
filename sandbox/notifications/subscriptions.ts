import type { Change } from '../calendar/calendars.ts';

export type ChangeKind = Change['kind'];

export type Subscription = {
  id: string;
  appId: string;
  creatorId: string;
  /** As the subscriber wrote it. */
  resource: string;
  userId: string;
  changeTypes: ChangeKind[];
  notificationUrl: string;
  lifecycleUrl: string | null;
  clientState: string | null;
  expiresAt: number;
  /** Whether the subscriber was asked to reauthorize since the last renewal. */
  challenged: boolean;
};

/** The tenant's subscriptions, found by id and by the mailbox they watch. */
export type Subscriptions = {
  all: () => Subscription[];
  get: (id: string) => Subscription | undefined;
  watching: (userId: string) => Subscription[];
  add: (subscription: Subscription) => void;
  remove: (id: string) => boolean;
};

export function createSubscriptions(): Subscriptions {
  const byId = new Map<string, Subscription>();
  const byUser = new Map<string, Set<Subscription>>();
  return {
    all: () => [...byId.values()],
    get: (id) => byId.get(id),
    watching: (userId) => [...(byUser.get(userId) ?? [])],
    add: (subscription) => {
      byId.set(subscription.id, subscription);
      const others = byUser.get(subscription.userId) ?? new Set();
      byUser.set(subscription.userId, others.add(subscription));
    },
    remove: (id) => {
      const subscription = byId.get(id);
      if (subscription) byUser.get(subscription.userId)?.delete(subscription);
      return byId.delete(id);
    },
  };
}

/** Another subscription of the same app to the same changes of the same resource. */
export function twinOf(subscriptions: Subscriptions, one: Subscription): Subscription | undefined {
  return subscriptions
    .watching(one.userId)
    .find(
      (other) =>
        other.id !== one.id &&
        other.appId === one.appId &&
        [...other.changeTypes].sort().join() === [...one.changeTypes].sort().join(),
    );
}
