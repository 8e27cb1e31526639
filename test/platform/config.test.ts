import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../../platform/config.ts';
import { runScript } from '../support/processes.ts';

const tenant = {
  ENTRA_TENANT_ID: '0b5c9a1e-6c0f-4f0e-9a51-1d2c3b4a5f60',
  ENTRA_CLIENT_ID: '7d2f3a64-98b1-4c7e-8a35-0f1e2d3c4b5a',
  ENTRA_CLIENT_SECRET: 'a client secret',
  NOTIFICATION_SECRET: 'a notification secret',
  PUBLIC_URL: 'https://accord.contoso.com',
};

/** The one line that stops the start. */
function refusal(env: NodeJS.ProcessEnv): string {
  try {
    parseConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('the configuration was accepted');
}

describe('an empty environment', () => {
  it('means the embedded database, queues in it, port 3000 and the sandbox tenant', () => {
    expect(parseConfig({})).toEqual({
      databaseUrl: undefined,
      deliveriesPerSecond: 5,
      drainSeconds: 0,
      mail: undefined,
      workerPort: undefined,
      redisUrl: undefined,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      logLevel: 'info',
      authority: 'http://localhost:3001/entra',
      tenantId: '5a4db0c5-0000-4000-8000-acc0ac0ac0ac',
      clientId: 'ac0ac0ac-0000-4000-8000-5a4db0c50001',
      clientSecret: 'sandbox-secret',
      graphUrl: 'http://localhost:3001/graph/v1.0',
      notificationSecret: 'sandbox-notification-secret',
      hostOrigins: ['http://localhost:3001'],
    });
  });

  it('is what variables that are set to nothing mean too', () => {
    const empty = { DATABASE_URL: '', REDIS_URL: '', PORT: '', ENTRA_CLIENT_ID: '', LOG_LEVEL: '' };
    expect(parseConfig(empty)).toEqual(parseConfig({}));
  });
});

describe('a variable that is right', () => {
  it.each([
    [
      'DATABASE_URL',
      'postgres://a:b@db:5432/accord',
      { databaseUrl: 'postgres://a:b@db:5432/accord' },
    ],
    ['DATABASE_URL', 'postgresql://db/accord', { databaseUrl: 'postgresql://db/accord' }],
    ['REDIS_URL', 'redis://cache:6379', { redisUrl: 'redis://cache:6379' }],
    ['REDIS_URL', 'rediss://:pw@cache:6380/1', { redisUrl: 'rediss://:pw@cache:6380/1' }],
    ['PORT', '8080', { port: 8080, publicUrl: 'http://localhost:8080' }],
    ['PORT', '65535', { port: 65535 }],
    ['WORKER_PORT', '3002', { workerPort: 3002 }],
    ['PUBLIC_URL', 'https://accord.contoso.com/', { publicUrl: 'https://accord.contoso.com' }],
    ['PUBLIC_URL', 'https://Accord.contoso.com:443', { publicUrl: 'https://accord.contoso.com' }],
    ['DRAIN_SECONDS', '0', { drainSeconds: 0 }],
    ['NOTIFICATION_SECRET', 'sixteen letters!', { notificationSecret: 'sixteen letters!' }],
    ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
    ['DELIVERIES_PER_SECOND', '20', { deliveriesPerSecond: 20 }],
  ])('%s=%s is taken as given', (name, value, expected) => {
    expect(parseConfig({ [name]: value })).toMatchObject(expected);
  });

  it('of mail is taken with the other', () => {
    for (const from of ['accord@contoso.com', 'Accord for you <accord@contoso.com>']) {
      const url = 'smtps://accord:pw@mail.contoso.com:465';
      expect(parseConfig({ SMTP_URL: url, MAIL_FROM: from }).mail).toEqual({ url, from });
    }
    expect(refusal({ SMTP_URL: 'smtp://mail' })).toBe(
      'MAIL_FROM: SMTP_URL and MAIL_FROM go together',
    );
    expect(refusal({ MAIL_FROM: 'a@b' })).toBe('SMTP_URL: SMTP_URL and MAIL_FROM go together');
  });

  it('of a real tenant is taken with the rest of it', () => {
    expect(parseConfig(tenant)).toMatchObject({
      authority: 'https://login.microsoftonline.com',
      tenantId: tenant.ENTRA_TENANT_ID,
      clientId: tenant.ENTRA_CLIENT_ID,
      clientSecret: tenant.ENTRA_CLIENT_SECRET,
      graphUrl: 'https://graph.microsoft.com/v1.0',
      notificationSecret: tenant.NOTIFICATION_SECRET,
      publicUrl: 'https://accord.contoso.com',
      drainSeconds: 10,
      hostOrigins: [],
    });
  });

  it('may name another cloud of Microsoft, which frames nothing of its own', () => {
    const cloud = {
      ENTRA_AUTHORITY: 'https://login.microsoftonline.us',
      GRAPH_URL: 'https://graph.microsoft.us/v1.0/',
    };
    expect(parseConfig({ ...tenant, ...cloud })).toMatchObject({
      authority: 'https://login.microsoftonline.us',
      graphUrl: 'https://graph.microsoft.us/v1.0',
      hostOrigins: [],
    });
  });

  it('may name a stand-in for Graph, whose origin may then frame the tab', () => {
    const { hostOrigins } = parseConfig({ ...tenant, GRAPH_URL: 'http://localhost:9/graph/v1.0' });
    expect(hostOrigins).toEqual(['http://localhost:9']);
  });
});

describe('a variable that is wrong stops the start with one line that names it and says why', () => {
  it.each([
    ['DATABASE_URL', 'mysql://db/accord', /postgres/],
    ['DATABASE_URL', 'nonsense', /postgres/],
    ['REDIS_URL', 'http://cache', /redis/],
    ['PORT', 'three thousand', /a whole number from 1 to 65535/],
    ['PORT', '0', /from 1 to/],
    ['PORT', '65536', /to 65535/],
    ['PORT', '80.5', /whole number/],
    ['WORKER_PORT', '0', /from 1 to/],
    ['WORKER_PORT', '3000', /another port than PORT/],
    ['PUBLIC_URL', 'accord.contoso.com', /https?:/],
    ['PUBLIC_URL', 'ftp://accord.contoso.com', /https?:/],
    ['PUBLIC_URL', 'http://accord.contoso.com', /the https address/],
    ['PUBLIC_URL', 'https://contoso.com/accord', /nothing after the name/],
    ['PUBLIC_URL', 'https://contoso.com/?a', /nothing after the name/],
    ['PUBLIC_URL', '', /the https address/],
    ['ENTRA_AUTHORITY', 'login', /https?:/],
    ['ENTRA_TENANT_ID', 'contoso.onmicrosoft.com', /GUID/],
    ['ENTRA_CLIENT_ID', 'accord', /GUID/],
    ['GRAPH_URL', 'graph.microsoft.com', /https?:/],
    ['NOTIFICATION_SECRET', 'too short', /16 characters or more/],
    ['LOG_LEVEL', 'loud', /one of .*, info,/],
    ['SMTP_URL', 'https://mail', /smtp/],
    ['MAIL_FROM', 'Accord', /address/],
    ['MAIL_FROM', 'a@b\nBcc: c@d', /address/],
    ['DELIVERIES_PER_SECOND', '0', /from 1 to/],
    ['DRAIN_SECONDS', '-1', /from 0 to/],
  ])('%s=%s', (name, value, why) => {
    const line = refusal({ ...tenant, [name]: value });
    expect(line).toMatch(new RegExp(`^${name}: `));
    expect(line).toMatch(why);
    expect(line).not.toContain('\n');
  });

  it.each(['ENTRA_TENANT_ID', 'ENTRA_CLIENT_SECRET', 'NOTIFICATION_SECRET'] as const)(
    '%s missing with a real tenant',
    (name) => {
      const { [name]: _, ...rest } = tenant;
      expect(refusal(rest)).toBe(`${name}: required with ENTRA_CLIENT_ID`);
    },
  );

  it.each(['ENTRA_TENANT_ID', 'ENTRA_CLIENT_SECRET'] as const)(
    '%s alone, which would be the sandbox in silence',
    (name) => {
      expect(refusal({ [name]: tenant[name] })).toBe(`ENTRA_CLIENT_ID: required with ${name}`);
    },
  );

  it('an address with a path, in the sandbox too', () => {
    expect(refusal({ PUBLIC_URL: 'http://localhost:3000/tab' })).toMatch(/^PUBLIC_URL: .*nothing/);
  });

  it.each([
    ...['ENTRA_CLIENTID', 'ENTRA_SECRET', 'GRAPH_ULR', 'NOTIFICATION_SECRETS', 'SMTP_HOST'],
    ...['REDIS_ULR', 'PUBLICURL', 'PUBLIC_ULR', 'DATABASE_URI', 'WORKER_PROT', 'DRAIN_SECOND'],
  ])('%s, which is misspelt', (name) => {
    expect(refusal({ [name]: 'x' })).toBe(`${name}: not a variable that Accord knows`);
  });

  it('but not what a cluster says of its services', () => {
    const said = { REDIS_SERVICE_HOST: '10.0.0.1', REDIS_PORT: 'tcp://10.0.0.1:6379' };
    expect(parseConfig({ ...said, REDIS_PORT_6379_TCP_ADDR: '10.0.0.1' })).toEqual(parseConfig({}));
  });

  it('without the value, which may be a secret', () => {
    expect(refusal({ ...tenant, NOTIFICATION_SECRET: 'p4ssw0rd' })).not.toContain('p4ssw0rd');
    expect(refusal({ DATABASE_URL: 'mysql://a:p4ssw0rd@db' })).not.toContain('p4ssw0rd');
  });

  it('in a real process, which ends with status 1 and says nothing else', async () => {
    const { code, stdout, stderr } = await runScript('server/main.ts', [], { PORT: 'nowhere' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^accord: PORT: [^\n]+\n$/);
  });
});
