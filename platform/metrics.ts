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

export const oldestJob = new Gauge({
  name: 'accord_queue_oldest_seconds',
  help: 'For how long the oldest job that could be done has been waiting, by queue.',
  labelNames: ['queue'] as const,
  registers,
});

export const outboxLag = new Gauge({
  name: 'accord_outbox_lag_seconds',
  help: 'For how long the oldest event that no queue has yet been waiting.',
  registers,
});

export const syncLag = new Gauge({
  name: 'accord_sync_lag_seconds',
  help: 'How long ago calendars were read, over all that are watched; quantile 1 is the longest.',
  labelNames: ['quantile'] as const,
  registers,
});

export const watchedMailboxes = new Gauge({
  name: 'accord_watched_mailboxes',
  help: 'Calendars that are read.',
  registers,
});

export const scheduleRan = new Gauge({
  name: 'accord_schedule_last_run_timestamp_seconds',
  help: 'When this process last brought a schedule to its end, by name.',
  labelNames: ['schedule'] as const,
  registers,
});

export const scheduleLate = new Gauge({
  name: 'accord_schedule_late_seconds',
  help: 'For how long a schedule should have run already and has not, by name.',
  labelNames: ['schedule'] as const,
  registers,
});

export const webhooksPosted = new Counter({
  name: 'accord_webhooks_total',
  help: 'Messages to the webhooks of tenants, each try by what became of it.',
  labelNames: ['outcome'] as const,
  registers,
});

export const deliveries = new Counter({
  name: 'accord_deliveries_total',
  help: 'Messages to people, by channel and what became of them; those that failed are tried again.',
  labelNames: ['channel', 'outcome'] as const,
  registers,
});

export const failedDeliveries = new Gauge({
  name: 'accord_failed_deliveries',
  help: 'Messages of the last seven days that a channel refused for good, or that were given up.',
  registers,
});

export const openStreams = new Gauge({
  name: 'accord_open_streams',
  help: 'Tabs that listen for changes.',
  registers,
});
