import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';
import type { Change } from '../../mentoring/events/schema.ts';

const root = resolve(import.meta.dirname, '../..');
const configFile = join(root, 'addin/vite.config.ts');

/** As for production, in a process of its own: this one's NODE_ENV would bring React's checks. */
const build = (outDir: string) =>
  promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', configFile, '--outDir', outDir],
    { env: { ...process.env, NODE_ENV: 'production' } },
  );

/** The tab as it is built, served as the server serves it, with a stream that a test speaks on. */
export type Site = {
  origin: string;
  /** Says a change to every tab that listens. */
  say: (change: Change) => void;
  /** Breaks the stream, as a proxy or a sleeping laptop does. */
  drop: () => void;
  /** How many tabs listen. */
  listeners: () => number;
  close: () => Promise<void>;
};

/** Builds the tab from its sources into a folder of its own, and serves it. */
export const startSite = async (): Promise<Site> => {
  const outDir = await mkdtemp(join(tmpdir(), 'accord-tab-'));
  await build(outDir);

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
    close: async () => {
      for (const stream of streams) stream.destroy();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
};
