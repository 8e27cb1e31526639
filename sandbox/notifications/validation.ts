import { randomUUID } from 'node:crypto';

const TIMEOUT_MS = 10_000;

/**
 * Graph's handshake with an endpoint: it must answer 200 with the token as plain text within ten
 * seconds. Gives back what is wrong with the answer, or undefined.
 */
export async function validateEndpoint(address: string): Promise<string | undefined> {
  if (!URL.canParse(address)) return 'Notification URL is not a valid URL.';
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
  const url = new URL(address);
  url.searchParams.set('validationToken', token);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = await response.text();
    if (response.status !== 200) {
      return 'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.';
    }
    const isPlain = response.headers.get('content-type')?.startsWith('text/plain');
    if (isPlain && body === token) return undefined;
    return 'Subscription validation request failed. Response must exactly match validationToken query parameter.';
  } catch {
    return 'Subscription validation request failed. The notification endpoint did not respond in time.';
  }
}
