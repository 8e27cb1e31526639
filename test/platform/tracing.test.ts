import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../platform/log.ts';
import { openSpan, startTracing } from '../../platform/tracing.ts';
import { logLines } from '../support/log-lines.ts';
import { until } from '../support/until.ts';

let written: ReturnType<typeof logLines>;
let open: { close: () => void }[];
beforeEach(() => {
  [written, open] = [logLines(), []];
});
afterEach(() => {
  for (const each of open) each.close();
});

/** Tracing to a collector that answers so. */
async function traceTo(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({ close: () => void server.close().closeAllConnections() });
  const { port } = server.address() as AddressInfo;
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
  process.env.OTEL_BSP_SCHEDULE_DELAY = '20';
  return startTracing('test', process.env, createLogger('test', 'warn', written.to));
}

describe('a collector', () => {
  it('that does not take traces is in the log, once, and what it says is not', async () => {
    let calls = 0;
    const tracing = await traceTo((request, response) => {
      calls += 1;
      request.resume();
      response.writeHead(400).end('My manager does not know');
    });
    for (const count of [1, 2]) {
      openSpan('work', {})?.end();
      await until(
        () => calls,
        (made) => made === count,
      );
    }
    await tracing.close();
    expect(written.lines()).toMatchObject([
      { msg: 'traces', why: 'OTLPExporterError 400: Bad Request' },
    ]);
    expect(written.text()).not.toContain('manager');
  });

  it('that hangs does not hold up a stop', async () => {
    const tracing = await traceTo(() => {});
    openSpan('work', {})?.end();
    const began = performance.now();
    await tracing.close();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(written.lines()).toMatchObject([{ msg: 'the last traces were not taken' }]);
  });
});
