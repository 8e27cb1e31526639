import { expect } from 'vitest';

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is what the tests look at
export type Json = any;
export type Answer = { status: number; headers: Headers; text: string; body: Json };

/** Sends a request as it is given, and reads the whole answer. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  const body = isJson ? JSON.parse(text) : null;
  return { status: answer.status, headers: answer.headers, text, body };
}

/** Sends a body as JSON. */
export const sendJson = (url: string, method: string, body: unknown, headers: object = {}) =>
  send(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Holds an answer to be an RFC 9457 problem of this status, and returns it. */
export function expectProblem({ status, headers, body, text }: Answer, expected: number): Json {
  expect(status, text).toBe(expected);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ type: 'about:blank', status: expected });
  expect(body.title).toBeTruthy();
  expect(body.detail).toBeTruthy();
  return body;
}
