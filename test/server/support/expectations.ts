import type { Accord } from '../../support/accord.ts';
import type { Scene } from './scene.ts';

/** The kinds of callers: a `foreigner` is of another tenant, `nobody` is not signed in. */
export const kinds = ['mentor', 'mentee', 'stranger', 'manager', 'foreigner', 'nobody'] as const;

type Statuses = [number, number, number, number, number, number];

/** What an operation answers to each kind of caller, in the order of `kinds`, and how to ask it properly. */
export type Expectation = {
  statuses: Statuses;
  /** The id in its path, where it has one. */
  id?: (scene: Scene) => string;
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
const nothing = () => ({});

/** The mentee has asked, and the mentor has not answered. */
const unanswered = ({ db }: Accord, { mentorshipId: id }: Scene) =>
  db.mentorship.update({
    where: { id },
    data: { state: 'requested', requestedBy: 'mentee', closeReason: null, closedAt: null },
  });

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
    statuses: [200, 409, 404, 404, 401, 401],
    id: mentorship,
    body: nothing,
    before: unanswered,
  },
  'POST /api/mentorships/{id}/decline': {
    statuses: [200, 409, 404, 404, 401, 401],
    id: mentorship,
    body: nothing,
    before: unanswered,
  },
  'GET /api/mentorships/{id}/meetings': { statuses: theTwo, id: mentorship },
  'GET /api/meetings/{id}': { statuses: theTwo, id: ({ meetingId }) => meetingId },
  'GET /api/alerts': { statuses: signedIn },
  'POST /api/alerts/{id}/acknowledge': {
    statuses: theTwo,
    id: ({ alertId }) => alertId,
    body: nothing,
  },
  'GET /api/notifications': { statuses: signedIn },
  'POST /api/notifications/{id}/read': {
    // It is the mentor's: not even the mentee may read it.
    statuses: [200, 404, 404, 404, 401, 401],
    id: ({ notificationId }) => notificationId,
    body: nothing,
  },
  'GET /api/stream': { statuses: signedIn, stream: true },
};

/** Somebody whom nobody has asked yet. */
const newcomer = { id: '' };
async function findNewcomer({ tenant }: Accord) {
  const made = await tenant.post('/sandbox/people', { displayName: 'New Colleague' });
  newcomer.id = made.id;
}
