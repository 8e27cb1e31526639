import { createServer, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPublic, locate, postOutside } from '../../platform/outside.ts';
import { TryLater, waitAfter } from '../../platform/patience.ts';

/** What the name servers say, instead of asking any. */
const names = vi.hoisted(() => ({ four: [] as string[], six: [] as string[], asked: 0 }));
vi.mock('node:dns/promises', () => ({
  Resolver: class {
    resolve4 = async () => {
      names.asked += 1;
      return names.four.length > 0 ? names.four : Promise.reject(new Error('ENODATA'));
    };
    resolve6 = async () =>
      names.six.length > 0 ? names.six : Promise.reject(new Error('ENODATA'));
    cancel = () => {};
  },
}));

const soon = () => AbortSignal.timeout(1_000);
const message = { headers: { 'webhook-id': 'a' }, body: '{"a":"ä"}' };
const open: { close: () => void }[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const each of open.splice(0)) each.close();
});

async function listen(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => void server.close().closeAllConnections() });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const inside = ['10.1.2.3', '172.16.0.1', '192.168.1.1', '127.0.0.1', '0.0.0.0', '169.254.169.254'];
const special = [
  '100.64.0.1',
  '168.63.129.16',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
];
const six = [
  '::',
  '::1',
  '::7f00:1',
  'fe80::1',
  'fd00::1',
  '2001:db8::1',
  'ff02::1',
  '2002:a00:1::',
];
const mapped = ['::ffff:10.1.2.3', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe'];

describe('an address', () => {
  it.each([...inside, ...special, ...six, ...mapped])('%s is not of the internet', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['93.184.215.14', '2606:4700::1111', '::ffff:93.184.215.14'])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

describe('a host', () => {
  const failure = { failure: 'its host has no public address' };

  it.each(['https://10.1.2.3', 'https://0x7f.1', 'https://2130706433', 'https://[::1]'])(
    'that is an address inside is not called: %s',
    async (url) => {
      expect(await locate(new URL(url), { loopback: false }, soon())).toEqual(failure);
    },
  );

  it.each(['https://localhost', 'https://a.localhost', 'https://localhost.'])(
    'that is this machine is not called: %s',
    async (url) => {
      expect(await locate(new URL(url), { loopback: false }, soon())).toEqual(failure);
    },
  );

  it('whose name leads inside is not called, and of a mixed one only what is outside', async () => {
    const url = new URL('https://hooks.example.com');
    [names.four, names.six] = [['192.168.1.1'], ['fd00::1']];
    expect(await locate(url, { loopback: false }, soon())).toEqual(failure);
    expect(await locate(url, { loopback: true }, soon())).toEqual(failure);
    [names.four, names.six] = [['192.168.1.1', '93.184.215.14'], []];
    expect(await locate(url, { loopback: false }, soon())).toEqual({
      addresses: [{ address: '93.184.215.14', family: 4 }],
    });
    names.four = [];
    expect(await locate(url, { loopback: false }, soon())).toEqual({
      failure: 'its host is not found',
    });
  });

  it('is asked for once, and what was looked at is what is connected to', async () => {
    [names.four, names.six, names.asked] = [['93.184.215.14'], [], 0];
    const reached: unknown[] = [];
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
      this: net.Socket,
      ...args: unknown[]
    ) {
      const [{ host, lookup }] = args.flat() as [Required<net.TcpSocketConnectOpts>];
      // The name means another place by now.
      names.four = ['127.0.0.1'];
      lookup(host, { all: true }, (_error, found) => reached.push(...(found as object[])));
      lookup(host, {}, (_error, address) => reached.push(address));
      process.nextTick(() => this.destroy(Object.assign(new Error(), { code: 'ECONNREFUSED' })));
      return this;
    });
    const limits = { loopback: false, withinMs: 1_000 };
    const answer = await postOutside(new URL('http://hooks.example.com'), message, limits);
    expect(reached).toEqual([{ address: '93.184.215.14', family: 4 }, '93.184.215.14']);
    expect(names.asked).toBe(1);
    expect(answer).toEqual({ failure: 'it cannot be reached (ECONNREFUSED)' });
  });
});

describe('posting', () => {
  const limits = { loopback: true, withinMs: 300 };
  const switching =
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

  it('brings the body, and says what was answered without reading it', async () => {
    let got = '';
    const url = await listen(async (request, response) => {
      got = `${request.method} ${request.headers['webhook-id']} ${(await request.setEncoding('utf8').toArray()).join('')}`;
      response.writeHead(503, { 'retry-after': '7' }).write('x'.repeat(100_000));
    });
    expect(await postOutside(url, message, limits)).toEqual({ status: 503, retryAfter: '7' });
    expect(got).toBe('POST a {"a":"ä"}');
  });

  it('follows nobody elsewhere', async () => {
    let visits = 0;
    const other = await listen((_request, response) => {
      visits += 1;
      response.end();
    });
    const url = await listen((_request, response) => {
      response.writeHead(307, { location: other.href }).end();
    });
    expect(await postOutside(url, message, limits)).toEqual({ status: 307, retryAfter: null });
    expect(visits).toBe(0);
  });

  it('has an answer, and lets go, where the other side changes to another protocol', async () => {
    let left = false;
    const server = net.createServer((socket) => {
      socket.on('close', () => {
        left = true;
      });
      socket.once('data', () => socket.write(switching));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push(server);
    const { port } = server.address() as AddressInfo;
    const answer = await postOutside(new URL(`http://127.0.0.1:${port}`), message, limits);
    expect(answer).toEqual({ status: 101, retryAfter: null });
    await vi.waitUntil(() => left);
  });

  it('waits no longer than it may', async () => {
    const url = await listen(() => {});
    const began = performance.now();
    const answer = await postOutside(url, message, limits);
    expect(answer).toEqual({ failure: 'no answer within 0.3 seconds' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('does not call this machine unless it may', async () => {
    let visits = 0;
    const url = await listen((_request, response) => {
      visits += 1;
      response.end();
    });
    const answer = await postOutside(url, message, { ...limits, loopback: false });
    expect(answer).toEqual({ failure: 'its host has no public address' });
    expect(visits).toBe(0);
  });
});

describe('patience', () => {
  it('grows from seconds to a day, and lasts three days', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => waitAfter(tries, undefined, 0) / 1000);
    expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(waits.reduce((sum, each) => sum + each) / 86_400).toBeGreaterThan(3);
    expect(waitAfter(1, undefined, 1)).toBe(5_500);
  });

  it('obeys who says when to come again, for a day at most, and never comes sooner than usual', () => {
    expect(waitAfter(1, new TryLater('', 60_000), 0)).toBe(60_000);
    expect(waitAfter(2, new TryLater('', 60_000), 0)).toBe(300_000);
    expect(waitAfter(1, new TryLater('', 1e12), 0)).toBe(86_400_000);
  });
});
