import { newId } from '../../../platform/database.ts';
import type { Accord } from '../../support/accord.ts';
import type { Expectation } from './expectations.ts';
import { made, meetingAhead, timesIn } from './meetings.ts';
import type { Scene } from './scene.ts';

/** A date that the mentee has marked. */
export const marked = { dateId: newId() };

/** Marks it anew, in a mentorship that goes on. */
export async function dateStands({ db }: Accord, { mentorshipId }: Scene) {
  const { dateId: id } = marked;
  await db.importantDate.deleteMany({ where: { mentorshipId } });
  const going = { state: 'active', closeReason: null, closedAt: null } as const;
  await db.mentorship.update({ where: { id: mentorshipId }, data: going });
  const added = { addedBy: 'mentee', addedAt: new Date() } as const;
  const at = new Date('2040-01-31T09:00:00Z');
  await db.importantDate.create({ data: { id, mentorshipId, title: 'My talk', at, ...added } });
}

/** The mentor has called a meeting; `made.eventId` is where their calendar has it. */
async function meetingInOutlook(accord: Accord, scene: Scene) {
  await meetingAhead(accord, scene);
  const { db } = accord;
  const { id: personId } = await db.person.findFirstOrThrow({
    where: { entraId: scene.mentor.id },
  });
  const { meetingId } = made;
  const copy = { meetingId_personId: { meetingId, personId } };
  made.eventId = (await db.meetingCopy.findUniqueOrThrow({ where: copy })).eventId;
}

const mentorship = ({ mentorshipId }: Scene) => mentorshipId;
const date = () => marked.dateId;

type Statuses = Expectation['statuses'];
const theTwo: Statuses = [200, 200, 404, 404, 401, 401];
const both: Statuses = [201, 201, 404, 404, 401, 401];

/** Of what the add-in asks for besides what the tab does. */
export const outlookExpectations: Record<string, Expectation> = {
  'GET /api/mentorships/{id}/important-dates': { statuses: theTwo, id: mentorship },
  'POST /api/mentorships/{id}/important-dates': {
    statuses: both,
    id: mentorship,
    body: () => ({ title: 'My talk', at: '2040-01-31T09:00:00Z' }),
    before: dateStands,
  },
  'PATCH /api/important-dates/{id}': {
    // It is the mentee's.
    statuses: [403, 200, 404, 404, 401, 401],
    id: date,
    body: () => ({ title: 'My big talk' }),
    before: dateStands,
  },
  'DELETE /api/important-dates/{id}': {
    statuses: [403, 204, 404, 404, 401, 401],
    id: date,
    before: dateStands,
  },
  'GET /api/meetings/by-event/{id}': {
    // The entry is known by its id in the mentor's calendar.
    statuses: [200, 404, 404, 404, 401, 401],
    id: () => made.eventId,
    before: meetingInOutlook,
  },
  'POST /api/mentorships/{id}/online-meeting': {
    statuses: both,
    id: mentorship,
    body: () => ({ ...timesIn(50), subject: 'Mentoring' }),
    before: dateStands,
  },
};
