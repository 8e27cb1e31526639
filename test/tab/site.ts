import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { preview } from 'vite';
import type { Change } from '../../mentoring/events/schema.ts';
import { built } from '../support/built.ts';

/** The tab as it is built, served as the server serves it, with a stream that a test speaks on. */
export type Site = {
  origin: string;
  /** Says a change to every tab that listens. */
  say: (change: Change) => void;
  /** Breaks the stream, as a proxy or a sleeping laptop does. */
  drop: () => void;
  /** How many tabs listen. */
  listeners: () => number;
};

const startSite = async (): Promise<Site> => {
  const { configFile, outDir } = await built('tab');

  const streams = new Set<ServerResponse>();
  const listen = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 200\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  };
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, proxy: {} },
    plugins: [
      {
        name: 'stream',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use('/api/stream', (_, response) => listen(response));
        },
      },
    ],
  });
  if (!server.httpServer.listening) await once(server.httpServer, 'listening');
  const { port } = server.httpServer.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    say: (change) => {
      for (const stream of streams)
        stream.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
    },
    drop: () => {
      for (const stream of streams) stream.destroy();
    },
    listeners: () => streams.size,
  };
};

let site: Promise<Site> | undefined;

/** Serves the tab, built from its sources: to all test files that share a process, and until that ends. */
export const theSite = (): Promise<Site> => {
  site ??= startSite();
  return site;
};
