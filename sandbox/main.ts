import { parseArgs } from 'node:util';
import pino from 'pino';
import { createSandbox } from './app.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3001' },
    'app-url': { type: 'string', default: 'http://localhost:3000' },
    /** People, but no history. */
    empty: { type: 'boolean', default: false },
    /** History, but none of Amara and Jonas yet: they are about to live through a year. */
    unmet: { type: 'boolean', default: false },
  },
});

const log = pino({ name: 'sandbox' });
const sandbox = await createSandbox({
  port: Number(values.port),
  appUrl: values['app-url'],
  seed: values.empty ? 'people' : values.unmet ? 'unmet' : 'demo',
});
log.info({ url: sandbox.url }, 'sandbox tenant ready');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    sandbox.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
