import { type Mentorship, otherSide } from '../../../mentoring/mentorships/schema.ts';
import { notFound, ok } from '../api.ts';
import type { Answers } from './all.ts';

type Said = { message?: string; until?: string; reason?: 'completed' | 'ended' };

/** What an act changes about a mentorship, as its reader sees it. */
const changes: Record<string, (of: Mentorship, said: Said, at: string) => Partial<Mentorship>> = {
  accept: (_, __, at) => ({ state: 'active', acceptedAt: at, waitingFor: null }),
  decline: (_, { message = null }, at) => ({
    state: 'closed',
    closeReason: 'declined',
    closeMessage: message,
    closedAt: at,
    waitingFor: null,
  }),
  ask: said,
  reply: said,
  pause: (_, { until }) => ({ state: 'paused', pausedUntil: `${until}T00:00:00.000Z` }),
  resume: () => ({ state: 'active', pausedUntil: null }),
  seen: (_, __, at) => ({ seenAt: at }),
  close: (_, { reason = 'ended', message = null }, at) => ({
    state: 'closed',
    closeReason: reason,
    closeMessage: message,
    closedAt: at,
    waitingFor: null,
    pausedUntil: null,
  }),
};

function said({ exchange, role }: Mentorship, { message = '' }: Said, at: string) {
  const word = { by: role, text: message, at };
  return { exchange: [...exchange, word], waitingFor: otherSide(role) };
}

/** The turns of a mentorship's life. */
export const mentorshipActs: Answers = (world, { method, noun, id, act, route }) => {
  const change = changes[act];
  if (noun !== 'mentorships' || method !== 'POST' || !change) return null;
  const found = world.mentorships.find((each) => each.id === id);
  if (!found) return notFound;
  const body: Said = route.request().postDataJSON() ?? {};
  return ok(Object.assign(found, change(found, body, new Date().toISOString())));
};
