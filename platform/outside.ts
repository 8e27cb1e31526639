import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether this machine itself may be called: only where the tenant is the stand-in that runs on it. */
type Reach = { loopback: boolean };

/** What an address of others answered, or why there is no answer. */
export type Answer = { status: number; retryAfter: string | null } | { failure: string };

/** Where a host is, or why it may not be called. */
export type Whereabouts = { addresses: LookupAddress[] } | { failure: string };

const here: LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];
/** Looks like the internet's, and is where Azure serves each of its own machines. */
const ofTheHost = new Set(['168.63.129.16']);
const internet = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address is on the internet, and not of a network, or a machine, that Accord runs in. */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || ofTheHost.has(parsed.toString())) return false;
  return parsed.kind() === 'ipv4' || parsed.match(internet);
}

const isLoopback = (address: string): boolean => ipaddr.process(address).range() === 'loopback';

/** The addresses of a URL's host that may be called. */
export async function locate(
  { hostname }: URL,
  { loopback }: Reach,
  signal: AbortSignal,
): Promise<Whereabouts> {
  const found = await addressesOf(hostname.replace(/^\[|\]$|\.$/g, ''), signal);
  if (found.length === 0) return { failure: 'its host is not found' };
  const open = found.filter(
    ({ address }) => isPublic(address) || (loopback && isLoopback(address)),
  );
  return open.length > 0 ? { addresses: open } : { failure: 'its host has no public address' };
}

/** Asks the name servers themselves: the system's own look-up holds a thread, which others wait for. */
async function addressesOf(host: string, signal: AbortSignal): Promise<LookupAddress[]> {
  if (isIP(host)) return [{ address: host, family: isIP(host) }];
  if (/(^|\.)localhost$/i.test(host)) return here;
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return [
    ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
    ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
  ];
}

/**
 * Posts to an address that somebody has given us. It goes to the very addresses that were looked at, so that no name can
 * mean another place in between; it follows nobody elsewhere, and what the answer says is not read.
 */
export async function postOutside(
  url: URL,
  { headers, body }: { headers: Record<string, string>; body: string },
  { loopback, withinMs }: Reach & { withinMs: number },
): Promise<Answer> {
  const signal = AbortSignal.timeout(withinMs);
  const place = await locate(url, { loopback }, signal);
  if ('failure' in place) return signal.aborted ? tooLate(withinMs) : place;
  const lookup: LookupFunction = (_host, { all }, done) => {
    const [first] = place.addresses as [LookupAddress];
    if (all) done(null, place.addresses);
    else done(null, first.address, first.family);
  };
  const length = String(Buffer.byteLength(body));
  const sent = { ...headers, 'content-type': 'application/json', 'content-length': length };
  const options = { method: 'POST', headers: sent, lookup, signal, agent: false } as const;
  const answer = await exchange(url, options, body);
  return 'failure' in answer && signal.aborted ? tooLate(withinMs) : answer;
}

const tooLate = (ms: number) => ({ failure: `no answer within ${ms / 1000} seconds` });

function exchange(url: URL, options: RequestOptions, body: string): Promise<Answer> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const asked = request(url, options, (answer) => {
      const { statusCode: status = 0, headers } = answer;
      resolve({ status, retryAfter: headers['retry-after'] ?? null });
      // Let go of unread; the signal ends an answer that does not end.
      answer.on('error', () => {}).resume();
    });
    // Whoever changes to another protocol has not taken it; Node counts that neither as an answer nor as an error.
    asked.on('upgrade', ({ statusCode: status = 101 }, socket) => {
      socket.destroy();
      resolve({ status, retryAfter: null });
    });
    asked.on('error', ({ code }: NodeJS.ErrnoException) =>
      resolve({ failure: `it cannot be reached (${code ?? 'no reason given'})` }),
    );
    asked.on('close', () => resolve({ failure: 'it went away without an answer' }));
    asked.end(body);
  });
}
