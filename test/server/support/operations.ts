import type { Accord } from '../../support/accord.ts';
import { send } from './send.ts';

/** A manager's window on the queues: its address, and the cookie that it gets when it opens. */
export async function openWindow({ api, tenant }: Accord) {
  const manager = await tenant.person('Priya');
  const { status, body } = await api(manager.id, 'POST', '/operations/session', {});
  if (status !== 201) throw new Error(`no window: ${status} ${JSON.stringify(body)}`);
  const { url } = body as { url: string };
  const opened = await send(url);
  const cookie = opened.headers.get('set-cookie') ?? '';
  return { url, opened, cookie };
}

/** Speaks to the board as its pages do. */
export function boardClient({ url, config }: Accord, cookie: string) {
  const headers = { cookie: cookie.split(';')[0] ?? '', origin: new URL(config.publicUrl).origin };
  return (method: string, path: string, other: Record<string, string> = {}) =>
    send(`${url}/operations/queues${path}`, { method, headers: { ...headers, ...other } });
}
