import type { Launch } from '../wire.ts';
import type { Channel } from './channel.ts';

type Handler = (event: object) => void;

/** `Office.actions`: runs the handler of an action as soon as the page has named one and Office is ready. */
export function actionsOf(channel: Channel | undefined, ready: Promise<unknown>) {
  const handlers = new Map<string, Handler>();
  const waiting = new Map<string, Launch[]>();

  const run = ({ id, action, data }: Launch) => {
    const completed = (verdict?: object) => void channel?.call('event.completed', id, verdict);
    handlers.get(action)?.({ ...data, source: { id: action }, completed });
  };
  channel?.on('launch', async (launch: Launch) => {
    await ready;
    const { action } = launch;
    if (handlers.has(action)) run(launch);
    else waiting.set(action, [...(waiting.get(action) ?? []), launch]);
  });
  return {
    associate(action: string, handler: Handler) {
      handlers.set(action, handler);
      for (const launch of waiting.get(action) ?? []) run(launch);
      waiting.delete(action);
    },
  };
}
