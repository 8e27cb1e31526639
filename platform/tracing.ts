import type { Attributes, Context, Span, SpanKind } from '@opentelemetry/api';

type Api = typeof import('@opentelemetry/api');

/** OpenTelemetry, where it is on; nothing of it is loaded otherwise. */
let otel: Api | undefined;

export const isTracing = (): boolean => otel !== undefined;

/**
 * Turns tracing on where the environment says to whom traces go (OpenTelemetry's own variables, `OTEL_…`). `close`
 * sends what has not been sent.
 */
export async function startTracing(process: string, env: NodeJS.ProcessEnv) {
  const to = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!to || env.OTEL_SDK_DISABLED === 'true') return { close: async () => {} };
  const [api, { detectResources, envDetector, resourceFromAttributes }, sdk, exporter] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
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
      await provider.shutdown().catch(() => {});
      api.trace.disable();
      api.context.disable();
      api.propagation.disable();
    },
  };
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
