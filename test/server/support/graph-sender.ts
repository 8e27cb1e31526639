import { v7 as uuidv7 } from 'uuid';
import { clientState } from '../../../graph/subscriptions/rules.ts';
import type { Accord } from '../../support/accord.ts';
import { sendJson } from './send.ts';

/** Sends what Microsoft Graph sends to an Accord, and what others might. */
export function graphSender({ url, config }: Accord) {
  /** The client state of a person's subscription, as Accord made it. */
  const ours = (personId: string) => clientState(personId, config.notificationSecret);

  /** One change notification, with a client state of whatever kind. */
  const item = (state: unknown, more: object = {}) => ({
    subscriptionId: uuidv7(),
    clientState: state,
    changeType: 'updated',
    resource: 'Users/1/Events/2',
    subscriptionExpirationDateTime: '2031-01-01T00:00:00Z',
    ...more,
  });

  const post = (body: unknown, path = 'notifications', headers: object = {}) =>
    sendJson(`${url}/graph/${path}`, 'POST', body, headers);

  /** Lifecycle notifications: whose subscription, and what happens to it. */
  const lifecycle = (...events: [string, string][]) => {
    const told = events.map(([personId, lifecycleEvent]) =>
      item(ours(personId), { lifecycleEvent }),
    );
    return post({ value: told }, 'lifecycle');
  };

  return { ours, item, post, lifecycle };
}
