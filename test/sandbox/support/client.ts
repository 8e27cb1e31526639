import { expect } from 'vitest';
import type { Sandbox } from '../../../sandbox/app.ts';
import { deviations, errorDeviations } from './conformance.ts';

// biome-ignore lint/suspicious/noExplicitAny: bodies are held against Microsoft's schema, not types
export type Json = any;
export type Answer = { status: number; headers: Headers; body: Json };
/** A caller of the sandbox's Graph: every answer is held against Microsoft's description. */
export type Client = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A person of the sandbox. */
export type Who = { id: string; displayName: string; mail: string };

/** Calls Graph with a token. Paths are relative to the service root; links are whole. */
export function graphClient(sandbox: Sandbox, token: string): Client {
  return async (method, target, body, headers = {}) => {
    const url = target.startsWith('http') ? target : `${sandbox.graphUrl}${target}`;
    const answer = await send(method, url, body, { authorization: `Bearer ${token}`, ...headers });
    const path = url.slice(sandbox.graphUrl.length);
    if (answer.status >= 400) expect(errorDeviations(answer.body)).toEqual([]);
    else {
      if (body !== undefined) expect(deviations(method, path, 'request', body)).toEqual([]);
      if (answer.body !== '') expect(deviations(method, path, 'response', answer.body)).toEqual([]);
    }
    return answer;
  };
}

/** Calls the sandbox's own interface. */
export async function control(sandbox: Sandbox, method: string, path: string, body?: unknown) {
  return (await send(method, `${sandbox.url}/sandbox${path}`, body, {})).body;
}

/** Somebody's client, signed in as that person. */
export async function clientOf(sandbox: Sandbox, who: Who): Promise<Client> {
  const { accessToken } = await control(sandbox, 'POST', '/sign-in', {
    userId: who.id,
    resource: 'graph',
  });
  return graphClient(sandbox, accessToken);
}

/** The product's own client, with client credentials. */
export async function appClient(sandbox: Sandbox): Promise<Client> {
  const { access_token: token } = await requestToken(sandbox, {
    grant_type: 'client_credentials',
    client_secret: sandbox.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  });
  return graphClient(sandbox, token);
}

/** Asks Entra ID for tokens. */
export async function requestToken(sandbox: Sandbox, form: Record<string, string>) {
  const response = await fetch(`${sandbox.authority}/${sandbox.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: sandbox.clientId, ...form }),
  });
  return (await response.json()) as Json;
}

async function send(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : text,
  };
}
