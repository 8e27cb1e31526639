import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `GET /metrics` shows, in Prometheus' format. Labels never name a person. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const registers = [registry];

export const notificationsReceived = new Counter({
  name: 'accord_graph_notifications_total',
  help: 'Change notifications from Graph, by what became of them.',
  labelNames: ['outcome'] as const,
  registers,
});

export const jobSeconds = new Histogram({
  name: 'accord_job_seconds',
  help: 'How long jobs take, by queue and outcome.',
  labelNames: ['queue', 'outcome'] as const,
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers,
});

export const queueDepth = new Gauge({
  name: 'accord_queue_jobs',
  help: 'Jobs in the queues, by state.',
  labelNames: ['queue', 'state'] as const,
  registers,
});

export const webhooksPosted = new Counter({
  name: 'accord_webhooks_total',
  help: 'Messages to the webhooks of tenants, each try by what became of it.',
  labelNames: ['outcome'] as const,
  registers,
});

export const openStreams = new Gauge({
  name: 'accord_open_streams',
  help: 'Tabs that listen for changes.',
  registers,
});
