import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** How a request ends: with a status, or (null) with no answer; and whether Graph heard of it all the same. */
export type Fail = { status: number | null; passes: boolean };

/** A way to Graph on which the next POST to `place` fails as `fail` says, once. */
export async function failingProxy(graphUrl: string, place: RegExp) {
  const { origin, pathname } = new URL(graphUrl);
  const proxy = { url: '', fail: null as Fail | null, close };
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const body = await text(request);
    const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
    const pass = () =>
      fetch(`${origin}${url}`, {
        method,
        headers: { authorization, 'content-type': type },
        ...(body ? { body } : {}),
      });
    const fail = method === 'POST' && place.test(url) ? proxy.fail : null;
    if (fail) proxy.fail = null;
    const answer = fail && !fail.passes ? null : await pass();
    if (fail && fail.status === null) return void request.socket.destroy();
    const status = fail?.status ?? answer?.status ?? 500;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(fail ? '{}' : await answer?.text());
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  proxy.url = `http://localhost:${(server.address() as AddressInfo).port}${pathname}`;

  function close() {
    server.closeAllConnections();
    server.close();
  }
  return proxy;
}
