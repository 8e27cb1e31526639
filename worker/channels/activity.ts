import { sendActivity } from '../../graph/activity-feed.ts';
import { type Graph, retryAfterOf, statusOf } from '../../graph/client.ts';
import { severalThings } from '../words.ts';
import type { Message, Send } from './channel.ts';

/** Teams' activity feed. While it has asked to be left alone, nobody's message is tried. */
export function activityChannel(graph: Graph, appId: string): Send {
  let rests: { until: number; error: unknown } | undefined;

  return async (message) => {
    if (rests && rests.until > Date.now()) throw rests.error;
    try {
      await sendActivity(graph, message.reader.entraId, appId, entry(message));
      return 'sent';
    } catch (error) {
      // Not installed for this person, or not allowed: trying again would not change that.
      if ([400, 403, 404].includes(statusOf(error)))
        return { refused: `refused with ${statusOf(error)}` };
      const wait = retryAfterOf(error);
      if (wait > 0) rests = { until: Date.now() + wait, error };
      throw error;
    }
  };
}

function entry({ id, lines, preview }: Message) {
  const [{ type, partner, page }, ...more] = lines;
  const one = { type, page, parameters: { partner } };
  const several = { type: severalThings, page: 'notifications', parameters: {} };
  return { chainId: chainIdOf(id), preview, ...(more.length > 0 ? several : one) };
}

/** A number of the message alone: the last 52 bits of its id, which are chance. */
const chainIdOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-13), 16);
