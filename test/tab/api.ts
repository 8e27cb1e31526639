import type { BrowserContext, Route } from 'playwright-core';
import type { Version } from '../../mentoring/agreements/rules.ts';
import type { Alert } from '../../mentoring/alerts/schema.ts';
import type { Celebration } from '../../mentoring/celebrations/schema.ts';
import type { FollowUp } from '../../mentoring/follow-ups/schema.ts';
import type { Goal } from '../../mentoring/goals/schema.ts';
import type { ImportantDate } from '../../mentoring/important-dates/schema.ts';
import type {
  AgendaItem,
  Meeting,
  MeetingTime,
  MeetingTimes,
  PossibleMeeting,
} from '../../mentoring/meetings/schema.ts';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import type { FailedDelivery } from '../../mentoring/notifications/delivery/schema.ts';
import type { Channel, Preferences } from '../../mentoring/notifications/preferences/schema.ts';
import type { Notification } from '../../mentoring/notifications/schema.ts';
import type { Me, Person, SignIn } from '../../mentoring/people/schema.ts';
import type { TimelineEntry } from '../../mentoring/timeline/schema.ts';
import type { Webhook } from '../../mentoring/webhooks/schema.ts';
import { answers } from './answers/all.ts';

/** What the API of a test knows; the test may change it as it goes. */
export type World = {
  config: SignIn;
  me: Me;
  people: Person[];
  mentorships: Mentorship[];
  meetings: Meeting[];
  alerts: Alert[];
  notifications: Notification[];
  /** All versions, the newest first, by mentorship. */
  agreements: Record<string, Version[]>;
  goals: Goal[];
  followUps: FollowUp[];
  celebrations: Celebration[];
  timeline: TimelineEntry[];
  /** By meeting. */
  agendas: Record<string, AgendaItem[]>;
  times: MeetingTime[];
  /** By which the two read a time; the reader's own where it is not given. */
  zones?: Partial<MeetingTimes['zones']>;
  possible: PossibleMeeting[];
  /** Which meeting an entry of the reader's calendar is, by its REST id. */
  byEvent?: Record<string, Meeting>;
  importantDates?: (ImportantDate & { eventId?: string })[];
  preferences?: Preferences;
  /** Over which they can be reached; both, where it is absent. */
  channels?: Channel[];
  failedDeliveries?: FailedDelivery[];
  webhook?: Webhook;
  /** Tokens that are good; all are where it is absent. */
  goodTokens?: string[];
  /** Answers in place of the usual ones, by `METHOD /path`. */
  instead: Record<string, (route: Route) => Promise<unknown>>;
};

export type Answer = { status: number; body: unknown };
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const list = (items: unknown[]) => ok({ items, next: null });
export const notFound: Answer = {
  status: 404,
  body: { type: 'about:blank', title: 'Not found', status: 404 },
};

/** A refusal, as the API writes it. */
export const problem = (status: number, title: string, errors?: object[]) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title, status, errors }),
  });

const pageOfMeetings = (world: World, id: string, query: URLSearchParams): Answer => {
  const past = query.get('when') === 'past';
  const now = new Date().toISOString();
  const all = world.meetings
    .filter(({ mentorshipId, start }) => mentorshipId === id && start < now === past)
    .sort((one, other) => one.start.localeCompare(other.start));
  if (past) all.reverse();
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 20);
  return ok({ items: all.slice(from, to), next: to < all.length ? String(to) : null });
};

const touch = <T extends { id: string }>(items: T[], id: string, change: Partial<T>): Answer => {
  const found = items.find((each) => each.id === id);
  return found ? ok(Object.assign(found, change)) : notFound;
};

const request = (
  world: World,
  body: { mentorId: string; whyYou: string; hopes: string },
): Answer => {
  const mentor = world.people.find(({ id }) => id === body.mentorId);
  if (!mentor) return notFound;
  const made: Mentorship = {
    ...body,
    id: '0197a000-0000-7000-8000-00000000ffff',
    state: 'requested',
    closeReason: null,
    closeMessage: null,
    role: 'mentee',
    mentor,
    mentee: world.me,
    waitingFor: 'mentor',
    requestedAt: new Date().toISOString(),
    acceptedAt: null,
    closedAt: null,
    pausedUntil: null,
    seenAt: null,
    exchange: [],
    version: 1,
  };
  world.mentorships.push(made);
  return { status: 201, body: made };
};

const answer = (world: World, route: Route): Answer => {
  const { pathname, searchParams } = new URL(route.request().url());
  const [noun, id = '', act, ...more] = pathname.slice('/api/'.length).split('/');
  const method = route.request().method();
  const post = method === 'POST';
  for (const known of answers) {
    const own = known(world, {
      method,
      noun: noun ?? '',
      id,
      act: act ?? '',
      more,
      searchParams,
      route,
    });
    if (own) return own;
  }
  if (noun === 'config') return ok(world.config);
  if (noun === 'me') return ok(world.me);
  if (noun === 'alerts') {
    return post ? touch(world.alerts, id, { state: 'acknowledged' }) : list(world.alerts);
  }
  if (noun === 'notifications') {
    const readAt = new Date().toISOString();
    return post ? touch(world.notifications, id, { readAt }) : list(world.notifications);
  }
  if (noun === 'people') {
    const search = searchParams.get('search')?.toLowerCase() ?? '';
    return list(world.people.filter((each) => each.displayName.toLowerCase().includes(search)));
  }
  if (act === 'meetings') return pageOfMeetings(world, id, searchParams);
  if (post) return id ? notFound : request(world, route.request().postDataJSON());
  if (!id) return list(world.mentorships);
  const found = world.mentorships.find((each) => each.id === id);
  return found ? ok(found) : notFound;
};

const isGood = ({ goodTokens }: World, route: Route) =>
  !goodTokens || goodTokens.includes(route.request().headers().authorization?.slice(7) ?? '');

/**
 * Answers `/api` from `world` in every page of `context`, for the states that a real server is
 * hard to bring into. The stream is not answered here: the site has a real one.
 */
export const answerApi = (context: BrowserContext, world: World) =>
  context.route('**/api/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const instead = world.instead[`${route.request().method()} ${pathname.slice(4)}`];
    if (instead) return instead(route);
    if (pathname !== '/api/config' && !isGood(world, route)) {
      return problem(401, 'The token is not good')(route);
    }
    if (pathname === '/api/stream') return route.fallback();
    const { status, body } = answer(world, route);
    return route.fulfill(status === 204 ? { status } : { status, json: body });
  });
