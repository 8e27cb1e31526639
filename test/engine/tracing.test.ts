import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../../platform/log.ts';
import { startTracing } from '../../platform/tracing.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { activePair } from '../support/pair.ts';
import { until } from '../support/until.ts';

type Span = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
};

/** A collector of OpenTelemetry's protocol, as far as it is asked here. */
async function collector() {
  let text = '';
  const spans: Span[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    text += body;
    for (const { scopeSpans } of JSON.parse(body).resourceSpans) {
      for (const scope of scopeSpans) spans.push(...scope.spans);
    }
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, spans, text: () => text, close: () => server.close() };
}

let collected: Awaited<ReturnType<typeof collector>>;
let tracing: Awaited<ReturnType<typeof startTracing>>;
let accord: Accord;
beforeAll(async () => {
  collected = await collector();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collected.url;
  process.env.OTEL_BSP_SCHEDULE_DELAY = '100';
  tracing = await startTracing('test', process.env, createLogger('test', 'error'));
  accord = await startAccord();
});
afterAll(async () => {
  await accord.close();
  await tracing.close();
  collected.close();
});

it('a trace leads from the call through the event and what follows from it to the delivery', async () => {
  const { mentor, mentee, id } = await activePair(accord);
  const named = (name: string) => collected.spans.filter((span) => span.name === name);
  const [call] = await until(
    () => named('POST /api/mentorships/:id/accept'),
    (found) => found.length === 1,
  );
  const inTrace = (name: string) => named(name).find(({ traceId }) => traceId === call?.traceId);
  const delivered = await until(
    () => inTrace('deliver by activity'),
    (found) => found !== undefined,
  );

  /** Whom a span is within, from the outside in. */
  const within = (span: Span | undefined): string[] =>
    span
      ? [...within(collected.spans.find(({ spanId }) => spanId === span.parentSpanId)), span.name]
      : [];
  await until(
    () => within(delivered),
    (names) => names.length === 4,
  );
  expect(within(delivered)).toEqual([
    'POST /api/mentorships/:id/accept',
    'process events',
    'tell-about-mentorship',
    'deliver by activity',
  ]);

  // Where it leads, and nothing of what it is about.
  const said = collected.text();
  for (const content of [mentor.displayName, mentor.mail, mentee.displayName, 'you listen', id]) {
    expect(said).not.toContain(content);
  }
});
