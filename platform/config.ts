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
const origin = url(/^https?$/, 'https://…')
  .regex(/^[^/]*\/\/[^/?#@\\]*\/?$/, {
    error: 'expected nothing after the name of the host, as in https://accord.contoso.com',
  })
  .transform((text) => new URL(text).origin);
const id = z.guid({ error: 'expected a GUID' });

function whole(least: number, most: number) {
  const error = `expected a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}

const Environment = z
  .object({
    DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://…').optional(),
    REDIS_URL: url(/^rediss?$/, 'redis://…').optional(),
    PORT: whole(1, 65535).default(3000),
    WORKER_PORT: whole(1, 65535).optional(),
    PUBLIC_URL: origin.optional(),
    ENTRA_AUTHORITY: webUrl.default('https://login.microsoftonline.com'),
    ENTRA_TENANT_ID: id.optional(),
    ENTRA_CLIENT_ID: id.optional(),
    ENTRA_CLIENT_SECRET: z.string().optional(),
    GRAPH_URL: webUrl.default('https://graph.microsoft.com/v1.0'),
    NOTIFICATION_SECRET: z.string().min(16, { error: 'expected 16 characters or more' }).optional(),
    SMTP_URL: url(/^smtps?$/, 'smtp://…').optional(),
    MAIL_FROM: z
      .string()
      .regex(address, { error: 'expected an address like Accord <accord@example.org>' })
      .optional(),
    DELIVERIES_PER_SECOND: whole(1, 10_000).default(5),
    DRAIN_SECONDS: whole(0, 300).optional(),
    LOG_LEVEL: z.enum(levels, { error: `expected one of ${levels.join(', ')}` }).default('info'),
  })
  .superRefine((env, context) => {
    for (const [path, message] of disagreements(env)) {
      context.addIssue({ code: 'custom', path: [path], message });
    }
  });

type Values = z.infer<typeof Environment>;

/** What each variable may be by itself, and not with the others: which one, and why. */
function* disagreements(env: Values): Generator<[keyof Values, string]> {
  if (!env.SMTP_URL !== !env.MAIL_FROM) {
    yield [env.SMTP_URL ? 'MAIL_FROM' : 'SMTP_URL', 'SMTP_URL and MAIL_FROM go together'];
  }
  if (env.WORKER_PORT === env.PORT) yield ['WORKER_PORT', 'expected another port than PORT'];
  if (!env.ENTRA_CLIENT_ID) {
    for (const name of ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_SECRET'] as const) {
      if (env[name]) yield ['ENTRA_CLIENT_ID', `required with ${name}`];
    }
    return;
  }
  for (const name of ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_SECRET', 'NOTIFICATION_SECRET'] as const) {
    if (!env[name]) yield [name, 'required with ENTRA_CLIENT_ID'];
  }
  if (isMicrosofts(env.GRAPH_URL) && !env.PUBLIC_URL?.startsWith('https:')) {
    yield ['PUBLIC_URL', 'expected the https address under which Graph and Teams reach Accord'];
  }
}

const isMicrosofts = (graphUrl: string): boolean => graphUrl.startsWith('https://graph.microsoft.');

export type Config = ReturnType<typeof parseConfig>;

/** Whether the tenant is the stand-in, on this machine. */
export const isSandbox = ({ authority }: { authority: string }): boolean =>
  authority.startsWith('http://localhost');

/** What an operator has to mend; its message is the one line that stops the start. */
export class ConfigError extends Error {}

/** Names that look like ours but are not: a misspelt variable must not pass for an absent one. */
const misspelt = (env: NodeJS.ProcessEnv): string[] =>
  Object.keys(env).filter(
    (name) =>
      (/^(ENTRA|GRAPH|NOTIFICATION|SMTP|MAIL|DELIVERIES|DRAIN|DATABASE|REDIS|WORKER)_/.test(name) ||
        name.startsWith('PUBLIC')) &&
      !(name in Environment.shape) &&
      !others.test(name),
  );
/** Names that others give: Microsoft's reference for the tests, and a cluster's for its services, as `REDIS_PORT`. */
const others = /^GRAPH_REFERENCE$|_SERVICE_(HOST|PORT)(_|$)|_PORT(_\d+_(TCP|UDP)(_|$)|$)/;

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
  const registration = tenant(values);
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
    /** How long a server that stops goes on, for whoever hands out requests to see it. */
    drainSeconds: values.DRAIN_SECONDS ?? (isSandbox(registration) ? 0 : 10),
    ...registration,
  };
}

function tenant(values: Values) {
  const { ENTRA_CLIENT_ID: clientId, ENTRA_TENANT_ID, ENTRA_CLIENT_SECRET } = values;
  if (clientId && ENTRA_TENANT_ID && ENTRA_CLIENT_SECRET && values.NOTIFICATION_SECRET) {
    return {
      authority: values.ENTRA_AUTHORITY,
      tenantId: ENTRA_TENANT_ID,
      clientId,
      clientSecret: ENTRA_CLIENT_SECRET,
      graphUrl: values.GRAPH_URL,
      notificationSecret: values.NOTIFICATION_SECRET,
      // Only a tenant that is not Microsoft's may frame the tab from an origin of its own.
      hostOrigins: isMicrosofts(values.GRAPH_URL) ? [] : [new URL(values.GRAPH_URL).origin],
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
export const listenHost = (config: Config): string => (isSandbox(config) ? 'localhost' : '0.0.0.0');
