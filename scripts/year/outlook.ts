import { otherSide, type Side } from '../../mentoring/mentorships/schema.ts';
import type { When } from './days.ts';
import type { Step, World } from './world.ts';

/** Minutes of a meeting, as agreed. */
const minutes = 45;

const utc = (at: Date) => ({ dateTime: at.toISOString().slice(0, -1), timeZone: 'UTC' });
const slotFrom = (start: Date) => ({
  start: utc(start),
  end: utc(new Date(start.getTime() + minutes * 60_000)),
});

type Copy = { id: string; iCalUId: string };
type Planned = { week: number; start: When; subject: string };

/** Somebody puts a meeting into their own calendar and invites the other. */
export const invites = (when: When, by: Side, { week, start, subject }: Planned): Step => ({
  when,
  inOutlook: true,
  async act({ graph, cast, days, meetings }) {
    const { mail, displayName } = await graph<{ mail: string; displayName: string }>(
      cast[by],
      'GET',
      `/users/${cast[otherSide(by)]}`,
    );
    const { iCalUId } = await graph<Copy>(cast[by], 'POST', '/me/events', {
      subject: `Mentoring: ${subject}`,
      ...slotFrom(days.at(start)),
      categories: ['Mentoring'],
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      attendees: [{ type: 'required', emailAddress: { address: mail, name: displayName } }],
    });
    meetings.set(week, iCalUId);
  },
});

type Answer = 'accept' | 'decline' | 'cancel';

/** Somebody answers an invitation or, where it was their own, calls the meeting off. */
export const answers = (when: When, by: Side, what: Answer, week: number, comment = ''): Step => ({
  when,
  inOutlook: true,
  act: (world) => onCopy(world, by, week, what, { comment }),
});

/** Somebody cannot, and proposes another time. */
export const proposes = (when: When, by: Side, week: number, start: When): Step => ({
  when,
  inOutlook: true,
  act(world) {
    const proposedNewTime = slotFrom(world.days.at(start));
    return onCopy(world, by, week, 'decline', { sendResponse: true, proposedNewTime });
  },
});

/** The organizer puts a meeting at another time. */
export const moves = (when: When, by: Side, week: number, start: When): Step => ({
  when,
  inOutlook: true,
  async act(world) {
    const { id } = await ownCopy(world, by, week);
    const change = slotFrom(world.days.at(start));
    await world.graph(world.cast[by], 'PATCH', `/me/events/${id}`, change);
  },
});

async function onCopy(world: World, by: Side, week: number, what: string, body: object) {
  const { id } = await ownCopy(world, by, week);
  await world.graph(world.cast[by], 'POST', `/me/events/${id}/${what}`, body);
}

/** Somebody's own copy of the week's meeting. */
export async function ownCopy({ graph, cast, meetings }: World, owner: Side, week: number) {
  const filter = encodeURIComponent(`iCalUId eq '${meetings.get(week)}'`);
  const path = `/me/events?$filter=${filter}`;
  const { value } = await graph<{ value: Copy[] }>(cast[owner], 'GET', path);
  if (!value[0]) throw new Error(`the ${owner} has no meeting in week ${week}`);
  return value[0];
}

/** The same meeting as Accord knows it. */
export async function meetingIn(world: World, week: number): Promise<string> {
  const { id } = await ownCopy(world, 'mentee', week);
  const path = `/meetings/by-event/${id}`;
  return (await world.accord(world.cast.mentee, 'GET', path)).id;
}
