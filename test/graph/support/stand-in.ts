import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  at: number;
};
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown };

/** A server on this machine that answers as it is told and notes what it was asked. */
export async function standIn(answer: (seen: Seen, url: string) => Reply | Promise<Reply>) {
  const seen: Seen[] = [];
  let under = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    most = Math.max(most, ++under);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    const body = Buffer.concat(chunks).toString();
    const one = { method, url: path, headers, body, at: Date.now() };
    seen.push(one);
    const reply = await answer(one, url);
    under--;
    response.writeHead(reply.status ?? 200, {
      'content-type': 'application/json',
      ...reply.headers,
    });
    response.end(JSON.stringify(reply.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  function close() {
    server.closeAllConnections();
    server.close();
  }
  /** How many requests it had under way at once, at most. */
  const mostAtOnce = () => most;
  return { url, seen, mostAtOnce, close };
}

export type StandIn = Awaited<ReturnType<typeof standIn>>;
