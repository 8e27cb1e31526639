import { defaultTerms, type Version } from '../../mentoring/agreements/rules.ts';
import { FollowUp } from '../../mentoring/follow-ups/schema.ts';
import { ImportantDate } from '../../mentoring/important-dates/schema.ts';
import type { AgendaItem, Meeting } from '../../mentoring/meetings/schema.ts';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import { TimelineEntry } from '../../mentoring/timeline/schema.ts';
import type { World } from './api.ts';
import { dayOff, daysOff, goal } from './goals-world.ts';
import { meeting, miraWorld } from './world.ts';

let made = 0;
const id = () => `0197a000-0000-7000-8000-00000b${String(++made).padStart(6, '0')}`;

/** Something the mentee promised, due in a few days. */
export const followUp = (
  { id: mentorshipId, mentor, mentee }: Mentorship,
  change: Partial<FollowUp> = {},
) =>
  FollowUp.parse({
    id: id(),
    mentorshipId,
    meetingId: null,
    title: 'Write down what a good review needs',
    kind: 'action',
    owner: 'mentee',
    ownerId: change.owner === 'mentor' ? mentor.id : mentee.id,
    dueOn: dayOff(4),
    state: 'open',
    overdue: false,
    addedBy: 'mentor',
    addedAt: daysOff(-16),
    endedAt: null,
    dropReason: null,
    tried: null,
    whatHappened: null,
    version: 1,
    ...change,
  });

export const entry = (type: TimelineEntry['type'], days: number, change = {}): TimelineEntry =>
  TimelineEntry.parse({
    id: id(),
    type,
    at: daysOff(days),
    by: null,
    subjectId: id(),
    title: null,
    kind: null,
    number: null,
    ...change,
  });

/** A whole day that matters to the mentee. */
export const importantDate = (
  change: Pick<ImportantDate, 'mentorshipId' | 'title' | 'at'> & Partial<ImportantDate>,
) =>
  ImportantDate.parse({
    id: id(),
    allDay: true,
    note: null,
    howItWent: null,
    addedBy: 'mentee',
    addedAt: daysOff(-3),
    version: 1,
    ...change,
  });

/** Terms that both have signed. */
export const agreed = (change: Partial<Version['terms']> = {}): Version => ({
  version: 1,
  terms: { ...defaultTerms, purpose: 'Leading without a title', ...change },
  writtenBy: 'mentee',
  writtenAt: new Date(daysOff(-60)),
  signedAt: { mentor: new Date(daysOff(-59)), mentee: new Date(daysOff(-59)) },
});

/** A meeting every two weeks, one of them called off, and two ahead. */
const everyTwoWeeks = (mentorshipId: string): Meeting[] => {
  const meet = (days: number, change?: Partial<Meeting>) =>
    meeting(mentorshipId, daysOff(days), change);
  const off = { state: 'cancelled', endedBy: 'mentee', endedAt: daysOff(-40), noticeMinutes: 2880 };
  return [
    meet(2, { subject: 'Mentoring: Mira and Jonas' }),
    meet(16),
    meet(-12, { notes: 'He will lead the next one.', notesVersion: 1 }),
    meet(-26),
    meet(-40, off as Partial<Meeting>),
    meet(-54),
    meet(-66, { kind: 'introductory' }),
  ];
};

const agenda = (): AgendaItem[] => [
  { id: id(), kind: 'topic', text: 'How to say no to a director', side: 'mentee', on: null },
  {
    id: id(),
    kind: 'follow-up',
    text: 'Write down what a good review needs',
    side: 'mentee',
    on: dayOff(4),
  },
  {
    id: id(),
    kind: 'goal',
    text: 'Run design reviews in which everybody speaks',
    side: 'mentee',
    on: dayOff(90),
  },
];

const story = (): TimelineEntry[] => [
  entry('follow-up.done', -0.2, { by: 'mentee', title: 'Read the first two chapters' }),
  entry('goal.changed', -0.5, { by: 'mentee', title: 'Run design reviews' }),
  entry('meeting.noted', -11.9, { by: 'mentor', title: 'Mentoring: Mira and Jonas' }),
  entry('meeting.held', -12, { title: 'Mentoring: Mira and Jonas' }),
  entry('milestone.reached', -30, { by: 'mentee', title: 'Watch Mira lead one' }),
  entry('celebration.earned', -30, { number: 1 }),
  entry('meeting.cancelled', -42, { by: 'mentee', title: 'Mentoring', number: 2880 }),
  entry('agreement.agreed', -59, { by: 'mentor', number: 1 }),
  entry('agreement.written', -60, { by: 'mentee', number: 1 }),
  entry('mentorship.accepted', -68, { by: 'mentor' }),
  entry('mentorship.requested', -70, { by: 'mentee' }),
];

/** Lets the one who looks be the mentee of the two. */
export const asMentee = (_: World, first: Mentorship) =>
  void Object.assign(first, { role: 'mentee', mentor: first.mentee, mentee: first.mentor });

/** Mira's world, in which the mentorship with Jonas is well under way. */
export const busyWorld = (change: (world: World, first: Mentorship) => void = () => {}): World => {
  const world = miraWorld();
  const [first] = world.mentorships;
  if (!first) throw new Error('there is no mentorship');
  first.seenAt = daysOff(-1);
  const meetings = everyTwoWeeks(first.id);
  const promised = (own: Partial<FollowUp>) => followUp(first, own);
  Object.assign(world, {
    alerts: [],
    meetings: [...meetings, ...world.meetings.filter((each) => each.mentorshipId !== first.id)],
    agreements: { [first.id]: [agreed()] },
    goals: [goal(first.id)],
    followUps: [
      promised({ owner: 'mentor', kind: 'introduction', title: 'Introduce Jonas to Amara' }),
      promised({}),
      promised({ kind: 'advice', title: 'Ask the quiet ones first', dueOn: dayOff(9) }),
      promised({
        kind: 'resource',
        title: 'Read the first two chapters',
        state: 'done',
        endedAt: daysOff(-0.2),
      }),
    ],
    timeline: story(),
    agendas: { [meetings[0]?.id ?? '']: agenda() },
  });
  change(world, first);
  return world;
};
