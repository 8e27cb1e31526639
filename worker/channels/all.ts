import { createGraph, type Patience } from '../../graph/client.ts';
import type { Channel } from '../../mentoring/notifications/preferences/schema.ts';
import type { Config } from '../../platform/config.ts';
import { activityChannel } from './activity.ts';
import type { Send } from './channel.ts';
import { emailChannel } from './email.ts';

export type Channels = Partial<Record<Channel, Send>>;

/** The queue tries again, and knows when; a worker's hands are not to be full of waiting. */
const once: Patience = { retries: 0, longestWaitMs: 0, timeoutMs: 10_000 };

/** The ways to people that are configured. */
export const openChannels = (
  config: Config,
  token: () => Promise<string>,
  patience: Partial<Patience> = {},
): Channels => ({
  activity: activityChannel(
    createGraph(config.graphUrl, token, { ...once, ...patience }),
    config.clientId,
  ),
  ...(config.mail ? { email: emailChannel(config) } : {}),
});
