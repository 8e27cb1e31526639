import { type Config, ConfigError, parseConfig } from './config.ts';
import { embeddedPostgres } from './embedded-postgres.ts';
import { createLogger, type Logger } from './log.ts';
import { startTracing } from './tracing.ts';

/** What a process has to begin with. `close` functions run in reverse order at a graceful stop. */
export type Ground = {
  config: Config & { databaseUrl: string };
  log: Logger;
  onStop: (close: () => Promise<unknown>) => void;
};

/** How long a stop may take, beyond what a server goes on for, before the process ends anyway. */
const patienceMs = 15_000;

/**
 * Runs a process: reads the configuration, finds or starts the database, hands both to `main`, and
 * stops gracefully on SIGTERM and SIGINT. A wrong configuration ends it with one line.
 */
export async function run(name: string, main: (ground: Ground) => Promise<void>): Promise<void> {
  const config = readConfig();
  const log = createLogger(name, config.logLevel);
  const closers: (() => Promise<unknown>)[] = [];
  let stopping = false;

  async function stop(reason: string, code: number) {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), config.drainSeconds * 1000 + patienceMs).unref();
    for (const close of closers.reverse()) {
      await close().catch((error) => log.warn({ err: error }, 'while stopping'));
    }
    process.exit(code);
  }

  process.once('SIGTERM', () => stop('SIGTERM', 0));
  process.once('SIGINT', () => stop('SIGINT', 0));
  process.on('uncaughtException', (error) => fail(error));
  process.on('unhandledRejection', (error) => fail(error));
  const fail = (error: unknown) => {
    log.fatal({ err: error }, 'stopped by an error');
    void stop('error', 1);
  };

  try {
    const database = config.databaseUrl
      ? { url: config.databaseUrl, stop: async () => {} }
      : await embeddedPostgres('.accord');
    closers.push(database.stop);
    const tracing = await startTracing(name, process.env, log);
    closers.push(tracing.close);
    await main({
      config: { ...config, databaseUrl: database.url },
      log,
      onStop: (close) => closers.push(close),
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) return fail(error);
    say(error);
    await stop('configuration', 1);
  }
}

const say = ({ message }: ConfigError) => process.stderr.write(`accord: ${message}\n`);

/** The configuration; a wrong one ends the process with one line. */
export function readConfig(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    say(error);
    process.exit(1);
  }
}
