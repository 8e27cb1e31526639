import { openQueues } from '../../../platform/queues.ts';

/** A worker that takes a job of the queue `delivery`, says so, and never finishes it. */
const [databaseUrl = '', redisUrl] = process.argv.slice(2);
const queues = openQueues({ databaseUrl, redisUrl }, () => {});
queues.work(
  'delivery',
  ({ data }) => {
    process.stdout.write(`holding ${data.personId}\n`);
    return new Promise(() => {});
  },
  1,
);
