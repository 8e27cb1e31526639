import { type Refusal, wrongField } from '../decisions/rules.ts';
import type { DomainEvent } from '../events/schema.ts';
import { happenings, type WebhookMessage, type WebhookType } from './schema.ts';

/** Whether those who listen hear of an event. */
export const isTold = (event: DomainEvent): event is DomainEvent & { type: WebhookType } =>
  event.type in happenings;

/** An event as it is posted: ids, sides, times and numbers. */
export const tell = ({
  id,
  type,
  at,
  mentorshipId,
  facts,
}: DomainEvent & { type: WebhookType }): WebhookMessage => ({
  id,
  type,
  at: at.toISOString(),
  mentorshipId,
  facts,
});

/** Noted of a receiver that wants no more. */
export const wantsNoMore = 'it wants no more: it answered 410';
export const isStopped = ({ failure }: { failure: string | null }): boolean =>
  failure === wantsNoMore;

/** What becomes of a message: taken, not wanted now or ever again, or to be tried again because of `failure`. */
export type Verdict =
  | { outcome: 'taken' }
  | { outcome: 'unwanted' | 'refused' | 'unanswered'; failure: string };

/** What an answer means. Being sent elsewhere is a refusal: nobody is followed. */
export function judge(answer: { status: number } | { failure: string }): Verdict {
  if ('failure' in answer) return { outcome: 'unanswered', failure: answer.failure };
  if (answer.status >= 200 && answer.status < 300) return { outcome: 'taken' };
  if (answer.status === 410) return { outcome: 'unwanted', failure: wantsNoMore };
  return { outcome: 'refused', failure: `it answered ${answer.status}` };
}

/** How many milliseconds a `Retry-After` asks to wait: it has seconds or a date; 0 where it says neither. */
export function toldToWait(retryAfter: string | null, now: Date): number {
  if (!retryAfter) return 0;
  const ms = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

const ofThisMachine = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])\.?$/;

/** Why nothing can be posted to this URL; null where it can be, if its host is where it may be. */
export function unfit(url: string, { loopback }: { loopback: boolean }): Refusal | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const expected = (what: string) => wrongField('url', `expected ${what}`);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return expected('a URL like https://…');
  if (parsed.username || parsed.password) return expected('no user name or password in it');
  if (parsed.protocol === 'http:' && !(loopback && ofThisMachine.test(parsed.hostname)))
    return expected('https');
  return null;
}
