import { z } from 'zod';

/** The stand-in tenant's registration: what an absent `ENTRA_CLIENT_ID` means. See sandbox/. */
const sandbox = {
  origin: 'http://localhost:3001',
  tenantId: '5a4db0c5-0000-4000-8000-acc0ac0ac0ac',
  clientId: 'ac0ac0ac-0000-4000-8000-5a4db0c50001',
  clientSecret: 'sandbox-secret',
  notificationSecret: 'sandbox-notification-secret',
};

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const url = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `expected a URL like ${example}` });
/** An address, alone or after a name. */
const address = /^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;
const webUrl = url(/^https?$/, 'https://…').transform((text) => text.replace(/\/+$/, ''));

const Environment = z
  .object({
    DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://…').optional(),
    REDIS_URL: url(/^rediss?$/, 'redis://…').optional(),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    WORKER_PORT: z.coerce.number().int().min(1).max(65535).optional(),
    PUBLIC_URL: webUrl.optional(),
    ENTRA_AUTHORITY: webUrl.default('https://login.microsoftonline.com'),
    ENTRA_TENANT_ID: z.guid().optional(),
    ENTRA_CLIENT_ID: z.guid().optional(),
    ENTRA_CLIENT_SECRET: z.string().min(1).optional(),
    GRAPH_URL: webUrl.default('https://graph.microsoft.com/v1.0'),
    NOTIFICATION_SECRET: z.string().min(16).optional(),
    SMTP_URL: url(/^smtps?$/, 'smtp://…').optional(),
    MAIL_FROM: z
      .string()
      .regex(address, { error: 'expected an address like Accord <accord@example.org>' })
      .optional(),
    DELIVERIES_PER_SECOND: z.coerce.number().int().min(1).max(10_000).default(5),
    LOG_LEVEL: z.enum(levels).default('info'),
  })
  .superRefine((env, context) => {
    if (!env.SMTP_URL !== !env.MAIL_FROM) {
      const path = [env.SMTP_URL ? 'MAIL_FROM' : 'SMTP_URL'];
      context.addIssue({ code: 'custom', path, message: 'SMTP_URL and MAIL_FROM go together' });
    }
    if (!env.ENTRA_CLIENT_ID) return;
    for (const name of ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_SECRET', 'NOTIFICATION_SECRET'] as const) {
      if (!env[name]) {
        context.addIssue({
          code: 'custom',
          path: [name],
          message: 'required with ENTRA_CLIENT_ID',
        });
      }
    }
  });

export type Config = ReturnType<typeof parseConfig>;

/** Whether the tenant is the stand-in, on this machine. */
export const isSandbox = ({ authority }: Pick<Config, 'authority'>): boolean =>
  authority.startsWith('http://localhost');

/** Thrown by `parseConfig`; its message is the one line that stops the start. */
export class ConfigError extends Error {}

/** Names that look like ours but are not: a misspelt variable must not pass for an absent one. */
const misspelt = (env: NodeJS.ProcessEnv): string[] =>
  Object.keys(env).filter(
    (name) =>
      /^(ENTRA|GRAPH|NOTIFICATION|SMTP|MAIL|DELIVERIES)_/.test(name) &&
      !(name in Environment.shape) &&
      !ours.has(name),
  );
/** Variables with such a prefix that are not Accord's configuration: tests find Microsoft's reference by it. */
const ours = new Set(['GRAPH_REFERENCE']);

/** Reads the environment; throws a ConfigError of one line that says which variable is wrong, and why. */
export function parseConfig(env: NodeJS.ProcessEnv) {
  const unknown = misspelt(env);
  if (unknown.length > 0) throw new ConfigError(`${unknown[0]}: not a variable that Accord knows`);
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const values = parsed.data;
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`;
  return {
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    port: values.PORT,
    workerPort: values.WORKER_PORT,
    publicUrl,
    logLevel: values.LOG_LEVEL,
    /** How Accord sends mail, where it can. */
    mail:
      values.SMTP_URL && values.MAIL_FROM
        ? { url: values.SMTP_URL, from: values.MAIL_FROM }
        : undefined,
    deliveriesPerSecond: values.DELIVERIES_PER_SECOND,
    ...tenant(values),
  };
}

function tenant(values: z.infer<typeof Environment>) {
  const { ENTRA_CLIENT_ID: clientId, ENTRA_TENANT_ID, ENTRA_CLIENT_SECRET } = values;
  if (clientId && ENTRA_TENANT_ID && ENTRA_CLIENT_SECRET && values.NOTIFICATION_SECRET) {
    const custom = !values.GRAPH_URL.startsWith('https://graph.microsoft.');
    return {
      authority: values.ENTRA_AUTHORITY,
      tenantId: ENTRA_TENANT_ID,
      clientId,
      clientSecret: ENTRA_CLIENT_SECRET,
      graphUrl: values.GRAPH_URL,
      notificationSecret: values.NOTIFICATION_SECRET,
      // Only a tenant that is not Microsoft's may frame the tab from an origin of its own.
      hostOrigins: custom ? [new URL(values.GRAPH_URL).origin] : [],
    };
  }
  return {
    authority: `${sandbox.origin}/entra`,
    tenantId: sandbox.tenantId,
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    graphUrl: `${sandbox.origin}/graph/v1.0`,
    notificationSecret: values.NOTIFICATION_SECRET ?? sandbox.notificationSecret,
    hostOrigins: [sandbox.origin],
  };
}

/** Without a tenant of its own it is somebody's first look: nobody else's business. */
export const listenHost = ({ authority }: Config): string =>
  authority.startsWith('http://localhost') ? 'localhost' : '0.0.0.0';
