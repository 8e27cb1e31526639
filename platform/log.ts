import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * One logger a process, JSON lines on standard output. What could hold content or a secret is cut
 * out wherever it stands, so that a careless `log.info({ body })` gives nothing away.
 */
export const createLogger = (process: string, level: string): Logger =>
  pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['token', 'authorization', 'headers.authorization', '*.headers.authorization']
        .concat([
          'whyYou',
          'hopes',
          'subject',
          'body',
          '*.whyYou',
          '*.hopes',
          '*.subject',
          '*.body',
        ])
        .concat(['clientState', '*.clientState', 'deltaLink', '*.deltaLink']),
      censor: '[private]',
    },
  });
