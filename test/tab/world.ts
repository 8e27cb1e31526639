import { Alert } from '../../mentoring/alerts/schema.ts';
import { Meeting } from '../../mentoring/meetings/schema.ts';
import { Mentorship } from '../../mentoring/mentorships/schema.ts';
import { Notification } from '../../mentoring/notifications/schema.ts';
import { Me, Person, SignIn } from '../../mentoring/people/schema.ts';
import type { World } from './api.ts';

let made = 0;
const id = () => `0197a000-0000-7000-8000-${String(++made).padStart(12, '0')}`;

const hour = 3_600_000;
const day = 24 * hour;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
/** So many days, and hours, from noon of today, so that nothing depends on when the test runs. */
const at = (days: number, hours = 0) =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * day + hours * hour).toISOString();

const person = (displayName: string, jobTitle: string) =>
  Person.parse({
    id: id(),
    displayName,
    jobTitle,
    mail: `${displayName.split(' ')[0]?.toLowerCase()}@accord.test`,
  });

export const mira = person('Mira Lindqvist', 'Head of Engineering');
export const jonas = person('Jonas Weber', 'Software Engineer');
export const amara = person('Amara Okafor', 'Product Designer');
export const tomas = person('Tomás Herrera', 'Data Analyst');

const ref = ({ id, displayName }: Person) => ({ id, displayName });

const mentorship = (change: Partial<Mentorship>) =>
  Mentorship.parse({
    id: id(),
    state: 'active',
    closeReason: null,
    closeMessage: null,
    role: 'mentor',
    mentor: ref(mira),
    mentee: ref(jonas),
    whyYou:
      'You led the move to the new platform and kept the team together through it. I would like to learn how you decide what to leave out.',
    hopes: 'To run a design review without losing the quiet people in the room.',
    waitingFor: null,
    exchange: [],
    requestedAt: at(-70),
    acceptedAt: at(-68),
    closedAt: null,
    pausedUntil: null,
    seenAt: null,
    version: 2,
    ...change,
  });

/** A meeting of 45 minutes. */
export const meeting = (mentorshipId: string, start: string, change: Partial<Meeting> = {}) =>
  Meeting.parse({
    id: id(),
    mentorshipId,
    kind: 'regular',
    state: start < new Date().toISOString() ? 'held' : 'scheduled',
    subject: 'Mentoring: Mira and Jonas',
    start,
    end: new Date(Date.parse(start) + 0.75 * hour).toISOString(),
    organizer: 'mentor',
    endedBy: null,
    endedAt: null,
    noticeMinutes: null,
    rescheduledTo: null,
    proposedStart: null,
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_1/0',
    webLink: 'https://outlook.office365.com/owa/?itemid=AAMk1',
    notes: null,
    notesVersion: 0,
    notesBy: null,
    notesAt: null,
    ...change,
  });

export const cancellations = (mentorshipId: string, change: Partial<Alert> = {}) =>
  Alert.parse({
    id: id(),
    kind: 'repeated-cancellations',
    mentorshipId,
    about: 'mentee',
    evidence: {
      count: 2,
      meetings: [
        { id: id(), start: at(-9, 2), at: at(-9, -1), noticeMinutes: 180 },
        { id: id(), start: at(-2, 2), at: at(-4, 2), noticeMinutes: 2880 },
      ],
    },
    state: 'open',
    raisedAt: at(-4, 2),
    suggestion: 'ask-what-would-help',
    ...change,
  });

export const notification = (mentorshipId: string, change: Partial<Notification> = {}) =>
  Notification.parse({
    id: id(),
    kind: 'alert-raised',
    mentorshipId,
    subjectId: id(),
    page: `mentorships/${mentorshipId}`,
    createdAt: at(-4, 2),
    readAt: null,
    ...change,
  });

const history = (mentorshipId: string) => {
  const meet = (start: string, change?: Partial<Meeting>) => meeting(mentorshipId, start, change);
  const off = { endedAt: at(-4), noticeMinutes: 2880 };
  const moved = meet(at(5, 3));
  return [
    meet(at(2, 2)),
    moved,
    meet(at(3, 1), { state: 'cancelled', endedBy: 'mentee', ...off, rescheduledTo: moved.id }),
    meet(at(9, 2), { proposedStart: at(9, 6) }),
    meet(at(-2, 2), { state: 'cancelled', endedBy: 'mentee', ...off }),
    meet(at(-9, 2), { state: 'declined', endedBy: 'mentee', ...off, noticeMinutes: 180 }),
    ...Array.from({ length: 11 }, (_, week) => meet(at(-16 - 7 * week, 2))),
    meet(at(-23, 5), { state: 'cancelled', endedBy: 'mentor', ...off, noticeMinutes: -10 }),
    meet(at(-100, 2), { kind: 'introductory', subject: 'Getting to know each other (mentoring)' }),
  ];
};

/** Mira's world: she mentors Jonas and Tomás, Amara mentors her, and one request waits for her. */
export const miraWorld = (): World => {
  const withJonas = mentorship({});
  const withAmara = mentorship({ role: 'mentee', mentor: ref(amara), mentee: ref(mira) });
  const asked = mentorship({
    mentee: ref(tomas),
    state: 'requested',
    waitingFor: 'mentor',
    requestedAt: at(-1),
    acceptedAt: null,
  });
  const alert = cancellations(withJonas.id);
  return {
    config: SignIn.parse({
      authority: 'https://login.accord.test',
      tenantId: 'tenant',
      clientId: 'client',
      scope: 'api://client/access_as_user',
      hostOrigins: [],
    }),
    me: Me.parse({ ...mira, tenantId: id(), timeZone: 'Europe/Berlin', isProgramManager: false }),
    people: [mira, jonas, amara, tomas],
    mentorships: [withJonas, withAmara, asked],
    meetings: [...history(withJonas.id), meeting(withAmara.id, at(6, 1))],
    alerts: [alert],
    notifications: [
      notification(withJonas.id, { subjectId: alert.id }),
      notification(asked.id, { kind: 'mentorship-requested', createdAt: at(-1) }),
      notification(withAmara.id, {
        kind: 'mentorship-accepted',
        createdAt: at(-68),
        readAt: at(-67),
      }),
    ],
    agreements: {},
    goals: [],
    followUps: [],
    celebrations: [],
    timeline: [],
    agendas: {},
    times: [],
    possible: [],
    instead: {},
  };
};
