import { type Act, isRefusal, type Refusal } from '../../../mentoring/decisions/rules.ts';
import { callOff, change, mark, plan } from '../../../mentoring/meetings/acts/rules.ts';
import { unlessAhead, unlessFull } from '../../../mentoring/meetings/agenda/rules.ts';
import { note } from '../../../mentoring/meetings/outcome/rules.ts';
import {
  Meeting,
  MeetingCancel,
  MeetingChange,
  MeetingMissed,
  MeetingOutcome,
  NewMeeting,
  NewTopic,
  PossibleMeetingAnswer,
} from '../../../mentoring/meetings/schema.ts';
import type { Mentorship, Side } from '../../../mentoring/mentorships/schema.ts';
import { type Answer, list, notFound, ok, type World } from '../api.ts';
import type { Answers, Asked } from './all.ts';
import { acting, refuse } from './refuse.ts';

let made = 0;
const newId = () => `0197a000-0000-7000-8000-00000f${String(++made).padStart(6, '0')}`;

const planned = (meeting: Meeting) => ({
  ...meeting,
  start: new Date(meeting.start),
  end: new Date(meeting.end),
  missedAt: meeting.state === 'missed' ? new Date(meeting.end) : null,
});

const schedule = (world: World, mentorship: Mentorship, asked: NewMeeting): Answer => {
  const times = plan(mentorship, asked, new Date());
  if (isRefusal(times)) return refuse(times);
  const { subject = 'Mentoring', kind = 'regular', agenda = [] } = asked;
  const meeting = Meeting.parse({
    id: newId(),
    mentorshipId: mentorship.id,
    kind,
    state: 'scheduled',
    subject,
    start: times.start.toISOString(),
    end: times.end.toISOString(),
    organizer: mentorship.role,
    endedBy: null,
    endedAt: null,
    noticeMinutes: null,
    rescheduledTo: null,
    proposedStart: null,
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_2/0',
    webLink: 'https://outlook.office365.com/owa/?itemid=AAMk2',
    notes: null,
    notesVersion: 0,
    notesBy: null,
    notesAt: null,
  });
  world.meetings.push(meeting);
  world.agendas[meeting.id] = agenda.map((text) => topic(text, mentorship.role));
  return { status: 201, body: meeting };
};

const topic = (text: string, side: Side) => ({
  id: newId(),
  kind: 'topic' as const,
  text,
  side,
  on: null,
});

const move = (meeting: Meeting, body: unknown, act: Act): Answer | Refusal => {
  const decided = change(planned(meeting), MeetingChange.parse(body), act);
  if (isRefusal(decided)) return decided;
  const { event, proposal, crucial } = decided;
  if (event) {
    const { start, end, subject } = event;
    Object.assign(
      meeting,
      subject && { subject },
      start && { start: start.toISOString(), proposedStart: null },
      end && { end: end.toISOString() },
    );
  }
  if (proposal) meeting.proposedStart = proposal.start.toISOString();
  if (crucial !== null) meeting.kind = crucial ? 'crucial' : 'regular';
  return ok(meeting);
};

const cancel = (meeting: Meeting, body: unknown, act: Act): Answer | Refusal => {
  MeetingCancel.parse(body ?? {});
  const decided = callOff(planned(meeting), act);
  if (isRefusal(decided)) return decided;
  const noticeMinutes = Math.floor((Date.parse(meeting.start) - act.at.getTime()) / 60_000);
  const state = decided.how === 'cancel' ? 'cancelled' : 'declined';
  const endedAt = act.at.toISOString();
  return ok(Object.assign(meeting, { state, endedBy: act.by, endedAt, noticeMinutes }));
};

const markMissed = (meeting: Meeting, body: unknown, act: Act): Answer | Refusal => {
  const { missed } = MeetingMissed.parse(body ?? {});
  const decided = mark(planned(meeting), missed, act);
  if (isRefusal(decided)) return decided;
  return ok(Object.assign(meeting, { state: missed ? 'missed' : 'held' }));
};

const writeNotes = (meeting: Meeting, body: unknown, act: Act): Answer | Refusal => {
  const decided = note(planned(meeting), MeetingOutcome.parse(body), act);
  if (isRefusal(decided)) return decided;
  const { notesAt, ...notes } = decided.change ?? {};
  return ok(Object.assign(meeting, notes, notesAt && { notesAt: notesAt.toISOString() }));
};

const changeAgenda = (world: World, meeting: Meeting, asked: Asked, act: Act): Answer | Refusal => {
  const items = world.agendas[meeting.id] ?? [];
  const refusal = unlessAhead(planned(meeting), act.at) ?? unlessFull(items.length);
  if (refusal) return refusal;
  const [itemId] = asked.more;
  if (asked.method === 'DELETE') {
    world.agendas[meeting.id] = items.filter(({ id }) => id !== itemId);
    return list(world.agendas[meeting.id] ?? []);
  }
  const { text } = NewTopic.parse(asked.route.request().postDataJSON());
  world.agendas[meeting.id] = [...items, topic(text, act.by)];
  return { status: 201, body: { items: world.agendas[meeting.id], next: null } };
};

const answerPossible = (world: World, body: unknown): Answer => {
  const { eventId } = PossibleMeetingAnswer.parse(body);
  if (!world.possible.some((each) => each.eventId === eventId)) return notFound;
  world.possible = world.possible.filter((each) => each.eventId !== eventId);
  return { status: 204, body: null };
};

const ofMentorship = (world: World, { method, id, act, route }: Asked): Answer | null => {
  const mentorship = world.mentorships.find((each) => each.id === id);
  if (!mentorship) return null;
  const body = () => route.request().postDataJSON();
  const post = method === 'POST';
  if (act === 'meetings' && post) return schedule(world, mentorship, NewMeeting.parse(body()));
  if (act === 'meeting-times') {
    const zones = { mentor: world.me.timeZone, mentee: world.me.timeZone, ...world.zones };
    return ok({ items: world.times, next: null, unknown: [], zones });
  }
  if (act !== 'possible-meetings') return null;
  return post ? answerPossible(world, body()) : list(world.possible);
};

const acts = { cancel, missed: markMissed, outcome: writeNotes } as const;

/** Meetings as the real API decides them: by the same rules, over the lists of a test's world. */
export const meetingAnswers: Answers = (world, asked) => {
  const { method, noun, id, act, route } = asked;
  if (noun === 'mentorships') return act ? ofMentorship(world, asked) : null;
  if (noun !== 'meetings') return null;
  const meeting = world.meetings.find((each) => each.id === id);
  if (!meeting) return notFound;
  if (method === 'GET') return act === 'agenda' ? list(world.agendas[id] ?? []) : ok(meeting);
  return acting(world, meeting.mentorshipId, (by) => {
    if (act === 'agenda') return changeAgenda(world, meeting, asked, by);
    const decide = method === 'PATCH' ? move : acts[act as keyof typeof acts];
    return decide(meeting, route.request().postDataJSON(), by);
  });
};
