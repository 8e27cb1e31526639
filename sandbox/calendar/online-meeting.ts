import { randomUUID } from 'node:crypto';
import { TENANT_ID } from '../registration.ts';

/** The address at which a new Teams meeting can be joined. */
export function newJoinUrl(): string {
  const name = Buffer.from(randomUUID()).toString('base64url');
  const thread = encodeURIComponent(`19:meeting_${name}@thread.v2`);
  const context = encodeURIComponent(JSON.stringify({ Tid: TENANT_ID }));
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`;
}
