import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { decodeJwt } from 'jose';

/** One request that Accord sent, and what it was answered. Bodies are undefined where there was none. */
export type Exchange = {
  method: string;
  /** Within Graph, with its query. */
  path: string;
  /** Whom its token speaks for. */
  as: 'application' | 'person';
  request: unknown;
  status: number;
  response: unknown;
};

/** A way to Graph that remembers all that went over it. Links in answers lead this way again. */
export async function recordingProxy(graphUrl: string) {
  const exchanges: Exchange[] = [];
  const graph = new URL(graphUrl);
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const sent = await text(request);
    const answer = await fetch(`${graph.origin}${url}`, {
      method,
      headers: headersOf(request),
      ...(sent ? { body: sent } : {}),
    });
    const received = await answer.text();
    exchanges.push({
      method,
      path: url.slice(graph.pathname.length),
      as: speaker(request),
      request: parsed(sent),
      status: answer.status,
      response: parsed(received),
    });
    const told = ['content-type', 'retry-after'].flatMap((name) => {
      const value = answer.headers.get(name);
      return value ? [[name, value]] : [];
    });
    response.writeHead(answer.status, Object.fromEntries(told));
    response.end(received.replaceAll(graph.origin, origin));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  function close() {
    server.closeAllConnections();
    server.close();
  }

  return { url: `${origin}${graph.pathname}`, exchanges, close };
}

const parsed = (body: string): unknown => (body ? JSON.parse(body) : undefined);

/** All but what belongs to the connection. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const ofConnection = ['host', 'connection', 'content-length', 'transfer-encoding', 'expect'];
  const kept = Object.entries(headers).filter(([name]) => !ofConnection.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

function speaker({ headers }: IncomingMessage): Exchange['as'] {
  const { idtyp } = decodeJwt(headers.authorization?.replace('Bearer ', '') ?? '');
  return idtyp === 'app' ? 'application' : 'person';
}
