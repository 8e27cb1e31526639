import { newId, type Prisma } from '../../../platform/database.ts';
import type { Accord } from '../../support/accord.ts';
import { keptExpectations } from './goals.ts';
import { lunch, made, meetingAhead, meetingBehind, timesIn } from './meetings.ts';
import { outlookExpectations } from './outlook.ts';
import type { Scene } from './scene.ts';
import { webhookExpectations } from './webhook.ts';

/** The kinds of callers: a `foreigner` is of another tenant, `nobody` is not signed in. */
export const kinds = ['mentor', 'mentee', 'stranger', 'manager', 'foreigner', 'nobody'] as const;

type Statuses = [number, number, number, number, number, number];

/** What an operation answers to each kind of caller, in the order of `kinds`, and how to ask it properly. */
export type Expectation = {
  statuses: Statuses;
  /** The id in its path, where it has one. */
  id?: (scene: Scene) => string;
  /** The id of a part of that, where its path has one. */
  item?: (scene: Scene) => string;
  query?: string;
  body?: (scene: Scene) => object;
  stream?: boolean;
  /** Makes the scene ready for it before each call. */
  before?: ((accord: Accord, scene: Scene) => Promise<unknown>) | undefined;
};

const everybody: Statuses = [200, 200, 200, 200, 200, 200];
const signedIn: Statuses = [200, 200, 200, 200, 401, 401];
const theTwo: Statuses = [200, 200, 404, 404, 401, 401];

const mentorship = ({ mentorshipId }: Scene) => mentorshipId;
const meeting = () => made.meetingId;
const nothing = () => ({});

/** Puts the scene's mentorship into a state. */
const standing =
  (data: Prisma.MentorshipUpdateInput) =>
  ({ db }: Accord, { mentorshipId: id }: Scene) =>
    db.mentorship.update({ where: { id }, data: { closeReason: null, closedAt: null, ...data } });

/** The mentee has asked, and the mentor has not answered. */
const asked = { state: 'requested', requestedBy: 'mentee', exchange: [] } as const;
const unanswered = standing({ ...asked, waitingFor: 'mentor', waitingSince: new Date() });
/** The mentor has asked back. */
const questioned = standing({ ...asked, waitingFor: 'mentee', waitingSince: new Date() });
const active = standing({ state: 'active' });
const paused = standing({ state: 'paused', pausedUntil: new Date('2031-01-01T00:00:00Z') });
const inAWeek = () => new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** The first version of the agreement, which nobody has signed. */
async function drafted({ db }: Accord, { mentorshipId }: Scene) {
  await db.agreement.deleteMany({ where: { mentorshipId } });
  const written = { writtenBy: 'mentor', writtenAt: new Date() } as const;
  const terms = { purpose: 'To speak up sooner.' };
  await db.agreement.create({ data: { id: newId(), mentorshipId, version: 1, terms, ...written } });
}

/** Everything in the description has its line here; an operation without one fails the test. */
export const expectations: Record<string, Expectation> = {
  'GET /api/config': { statuses: everybody },
  'GET /api/me': { statuses: signedIn },
  'GET /api/people': { statuses: signedIn, query: '?search=Am' },
  'GET /api/mentorships': { statuses: signedIn },
  'POST /api/mentorships': {
    statuses: [201, 201, 201, 201, 401, 401],
    body: () => ({ mentorId: newcomer.id, whyYou: 'You listen.', hopes: 'To speak up.' }),
    before: findNewcomer,
  },
  'GET /api/mentorships/{id}': { statuses: theTwo, id: mentorship },
  'POST /api/mentorships/{id}/accept': {
    statuses: [200, 403, 404, 404, 401, 401],
    id: mentorship,
    body: nothing,
    before: unanswered,
  },
  'POST /api/mentorships/{id}/decline': {
    statuses: [200, 403, 404, 404, 401, 401],
    id: mentorship,
    body: nothing,
    before: unanswered,
  },
  'POST /api/mentorships/{id}/ask': {
    statuses: [200, 403, 404, 404, 401, 401],
    id: mentorship,
    body: () => ({ message: 'What have you tried?' }),
    before: unanswered,
  },
  'POST /api/mentorships/{id}/reply': {
    statuses: [403, 200, 404, 404, 401, 401],
    id: mentorship,
    body: () => ({ message: 'To speak first.' }),
    before: questioned,
  },
  'POST /api/mentorships/{id}/pause': {
    statuses: theTwo,
    id: mentorship,
    body: () => ({ until: inAWeek() }),
    before: active,
  },
  'POST /api/mentorships/{id}/resume': {
    statuses: theTwo,
    id: mentorship,
    body: nothing,
    before: paused,
  },
  'POST /api/mentorships/{id}/seen': { statuses: theTwo, id: mentorship, body: nothing },
  'GET /api/mentorships/{id}/agreement': { statuses: theTwo, id: mentorship },
  'GET /api/mentorships/{id}/agreement/versions': { statuses: theTwo, id: mentorship },
  'PUT /api/mentorships/{id}/agreement': {
    statuses: theTwo,
    id: mentorship,
    body: () => ({ terms: { purpose: 'To be heard.' } }),
    before: active,
  },
  'POST /api/mentorships/{id}/agreement/sign': {
    statuses: theTwo,
    id: mentorship,
    body: () => ({ version: 1 }),
    before: drafted,
  },
  'GET /api/mentorships/{id}/timeline': { statuses: theTwo, id: mentorship },
  'GET /api/mentorships/{id}/meetings': { statuses: theTwo, id: mentorship },
  'POST /api/mentorships/{id}/meetings': {
    statuses: [201, 201, 404, 404, 401, 401],
    id: mentorship,
    body: () => timesIn(50),
    before: active,
  },
  'POST /api/mentorships/{id}/meeting-times': { statuses: theTwo, id: mentorship, body: nothing },
  'GET /api/mentorships/{id}/possible-meetings': { statuses: theTwo, id: mentorship },
  'POST /api/mentorships/{id}/possible-meetings': {
    // The entry is known by its id in the mentor's calendar.
    statuses: [204, 400, 404, 404, 401, 401],
    id: mentorship,
    body: () => ({ eventId: made.eventId, ours: false }),
    before: lunch,
  },
  'GET /api/meetings/{id}': { statuses: theTwo, id: ({ meetingId }) => meetingId },
  'PATCH /api/meetings/{id}': {
    statuses: theTwo,
    id: meeting,
    body: () => timesIn(72),
    before: meetingAhead,
  },
  'POST /api/meetings/{id}/cancel': {
    statuses: theTwo,
    id: meeting,
    body: nothing,
    before: meetingAhead,
  },
  'POST /api/meetings/{id}/missed': {
    statuses: theTwo,
    id: meeting,
    body: nothing,
    before: meetingBehind,
  },
  'POST /api/meetings/{id}/outcome': {
    statuses: theTwo,
    id: meeting,
    body: () => ({ notes: 'We spoke of courage.' }),
    before: meetingBehind,
  },
  'GET /api/meetings/{id}/agenda': { statuses: theTwo, id: meeting, before: meetingAhead },
  'POST /api/meetings/{id}/agenda': {
    statuses: [201, 201, 404, 404, 401, 401],
    id: meeting,
    body: () => ({ text: 'Courage' }),
    before: meetingAhead,
  },
  'DELETE /api/meetings/{id}/agenda/{itemId}': {
    statuses: theTwo,
    id: meeting,
    item: () => made.topicId,
    before: meetingAhead,
  },
  ...keptExpectations,
  ...outlookExpectations,
  ...webhookExpectations,
  'GET /api/alerts': { statuses: signedIn },
  'POST /api/alerts/{id}/acknowledge': {
    statuses: theTwo,
    id: ({ alertId }) => alertId,
    body: nothing,
  },
  'GET /api/me/preferences': { statuses: signedIn },
  'PUT /api/me/preferences': { statuses: signedIn, body: nothing },
  'GET /api/operations/deliveries': { statuses: [403, 403, 403, 200, 401, 401] },
  'GET /api/notifications': { statuses: signedIn },
  'POST /api/notifications/{id}/read': {
    // It is the mentor's: not even the mentee may read it.
    statuses: [200, 404, 404, 404, 401, 401],
    id: ({ notificationId }) => notificationId,
    body: nothing,
  },
  'POST /api/mentorships/{id}/close': {
    statuses: theTwo,
    id: mentorship,
    body: () => ({ reason: 'completed' }),
    before: active,
  },
  'GET /api/stream': { statuses: signedIn, stream: true },
};

/** Somebody whom nobody has asked yet. */
const newcomer = { id: '' };
async function findNewcomer({ tenant }: Accord) {
  const made = await tenant.post('/sandbox/people', { displayName: 'New Colleague' });
  newcomer.id = made.id;
}
