import { setTimeout as sleep } from 'node:timers/promises';
import type { Attributes, Context, DiagLogger, Span, SpanKind } from '@opentelemetry/api';
import type { Logger } from './log.ts';

type Api = typeof import('@opentelemetry/api');

/** OpenTelemetry, where it is on; nothing of it is loaded otherwise. */
let otel: Api | undefined;

export const isTracing = (): boolean => otel !== undefined;

/** A collector that does not answer holds up a stop for so long. */
const patienceMs = 2_000;
/** The same complaint is told once in this time. */
const againMs = 60_000;

/**
 * Turns tracing on where the environment says to whom traces go (OpenTelemetry's own variables, `OTEL_…`). `close`
 * sends what has not been sent.
 */
export async function startTracing(process: string, env: NodeJS.ProcessEnv, log: Logger) {
  const to = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!to || env.OTEL_SDK_DISABLED === 'true') return { close: async () => {} };
  const [api, { detectResources, envDetector, resourceFromAttributes }, sdk, exporter] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
  api.diag.setLogger(complaints(log), api.DiagLogLevel.WARN);
  const named = resourceFromAttributes({ 'service.name': `accord-${process}` });
  const provider = new sdk.NodeTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter())],
  });
  provider.register();
  otel = api;
  return {
    async close() {
      otel = undefined;
      const sent = provider.shutdown().then(
        () => true,
        () => false,
      );
      const all = await Promise.race([sent, sleep(patienceMs, false, { ref: false })]);
      if (!all) log.warn('the last traces were not taken');
      api.diag.disable();
      api.trace.disable();
      api.context.disable();
      api.propagation.disable();
    },
  };
}

/** What the SDK complains of, into our log: by its kind, for it would add what a collector has answered. */
function complaints(log: Logger): DiagLogger {
  const told = new Map<string, number>();
  const tell = (message: string) => {
    const why = kindOf(message);
    if (Date.now() - (told.get(why) ?? 0) < againMs) return;
    told.set(why, Date.now());
    log.warn({ why }, 'traces');
  };
  const ignore = () => {};
  return { error: tell, warn: tell, info: ignore, debug: ignore, verbose: ignore };
}

/** The SDK writes an error as JSON. */
function kindOf(message: string): string {
  if (!message.startsWith('{')) return message;
  try {
    const { name, code, message: said } = JSON.parse(message);
    return `${name} ${code ?? ''}: ${said}`;
  } catch {
    return 'an error';
  }
}

/** What a span says of itself besides its name: ids, kinds and numbers, never content. */
export type Telling = {
  kind?: keyof typeof SpanKind;
  /** The trace that it goes on with, as W3C's `traceparent`; else the one that it is in. */
  parent?: string | null | undefined;
  /** Traces that led to it as well. */
  links?: string[];
  attributes?: Attributes;
};

/** The trace that this code runs in, as W3C's `traceparent`: for rows and jobs that others go on with. */
export function activeTrace(): string | null {
  const carrier: { traceparent?: string } = {};
  otel?.propagation.inject(otel.context.active(), carrier);
  return carrier.traceparent ?? null;
}

/** A span to be ended by whoever opened it; null where nothing is traced. */
export function openSpan(
  name: string,
  { kind = 'INTERNAL', parent, links = [], attributes }: Telling,
) {
  const api = otel;
  if (!api) return null;
  const contextOf = (traceparent: string): Context =>
    api.propagation.extract(api.ROOT_CONTEXT, { traceparent });
  const linked = links.flatMap((link) => api.trace.getSpanContext(contextOf(link)) ?? []);
  const span: Span = api.trace.getTracer('accord').startSpan(
    name,
    {
      kind: api.SpanKind[kind],
      links: linked.map((context) => ({ context })),
      ...(attributes && { attributes }),
    },
    parent ? contextOf(parent) : api.context.active(),
  );
  const inside = api.trace.setSpan(api.context.active(), span);
  return {
    run: <T>(work: () => T): T => api.context.with(inside, work),
    /** `error` is told by its kind alone: its message may hold what nobody else should read. */
    end(attributes: Attributes = {}, error?: unknown) {
      span.setAttributes(attributes);
      if (error !== undefined) {
        span.setStatus({ code: api.SpanStatusCode.ERROR });
        span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
      }
      span.end();
    },
  };
}

/** Does work in a span of its own. */
export async function traced<T>(
  name: string,
  telling: Telling,
  work: () => Promise<T>,
): Promise<T> {
  const span = openSpan(name, telling);
  if (!span) return work();
  try {
    const result = await span.run(work);
    span.end();
    return result;
  } catch (error) {
    span.end({}, error);
    throw error;
  }
}

/** What a job bears so that whoever does it goes on with a trace; nothing where there is none. */
export const carried = (trace = activeTrace()) => (trace ? { telemetry: { metadata: trace } } : {});
