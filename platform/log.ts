import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** Keys whose values are content or secrets; they never reach a log, wherever a careless call puts them. */
const secret = ['token', 'authorization', 'clientState', 'deltaLink', 'password'];
const content = ['whyYou', 'hopes', 'subject', 'body', 'notes'];
const hidden = [...secret, ...content];

/** One logger a process: JSON lines, on standard output where `to` names no other place. */
export const createLogger = (process: string, level: string, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { process },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      redact: {
        paths: hidden.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: '[private]',
      },
      hooks: {
        logMethod([first, ...rest], log) {
          // Where nothing is said about an error, pino would say its message instead.
          const silent = rest.length === 0 && (hasError(first) || first instanceof Error);
          log.apply(this, silent ? [first, 'error'] : [first, ...rest]);
        },
      },
    },
    to ?? pino.destination(1),
  );

const hasError = (said: unknown): boolean =>
  (said as { err?: unknown } | undefined)?.err instanceof Error;

/**
 * An error as the log may have it. Database errors carry the values that were to be written, so only
 * what kind they are and where they arose is told.
 */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack = '' } = error;
  const { code } = error as { code?: unknown };
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const told = isOfDatabase(error) ? {} : { message: error.message };
  return { type: name, code, ...told, stack: frames.slice(0, 8).join('\n') };
}

/** The same as an error that may be kept: a queue stores what its jobs throw. */
export function withoutContent(error: unknown): Error {
  const { type, code, ...told } = describeError(error) as ReturnType<typeof describeError> & {
    code?: unknown;
    message?: string;
    stack?: string;
  };
  const safe = new Error(told.message ?? `${type} ${code ?? ''}`.trim());
  safe.stack = `${type}: ${safe.message}\n${told.stack ?? ''}`;
  return safe;
}

/** Prisma's errors go by their names; PostgreSQL's own, whose name is just "error", by their severity. */
const isOfDatabase = (error: Error): boolean =>
  /^(Prisma|DriverAdapter)/.test(error.name) || 'severity' in error;
