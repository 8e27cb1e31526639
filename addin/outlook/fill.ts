import { type AgendaText, asHtml, asText, escaped } from './agenda-text.ts';
import {
  bodyKind,
  type Fields,
  type Invitee,
  readFields,
  write,
  written,
} from './appointment-fields.ts';
import { ask } from './ask.ts';
import { linkTo, readLink } from './link.ts';

/** What an appointment shall have to be a mentor meeting. */
export type Wanted = {
  mentorshipId: string;
  partner: { name: string; mail: string };
  subject: string;
  minutes: number;
  agenda: Omit<AgendaText, 'join'>;
  /** The words of the link into the online meeting. */
  join: string;
  /** Makes an online meeting; gives its address. */
  meetOnline: (when: { start: Date; end: Date }) => Promise<string>;
};

export const parts = ['link', 'attendee', 'subject', 'length', 'online', 'agenda'] as const;
export type Part = (typeof parts)[number];

/** What was done of each part: nothing where it was so already; `fault` where it could not be. */
export type Done = { part: Part; fault: string | null };

export type Filled = {
  mentorshipId: string;
  done: Done[];
  before: Fields;
  after: Fields;
  /** The mentorship that it was linked to before. */
  linkedBefore: string | null;
  /** The partner's address. */
  mail: string;
};

/** As Outlook has it; some links of Teams are longer, and then stand in the text alone. */
const longestLocation = 255;

const meetsOnline = ({ body, location }: Fields) =>
  /https:\/\/(teams\.microsoft\.com|teams\.live\.com)\/(l\/meetup-join|meet)\//.test(
    `${body}${location}`,
  );

/**
 * Makes a mentor meeting of the appointment. The start is kept, as is what somebody has typed: a subject,
 * a place, other people. Each part stands alone, so that one that Outlook refuses keeps none from the rest.
 */
export async function fill(wanted: Wanted): Promise<Filled> {
  const [before, linkedBefore] = await Promise.all([readFields(), readLink()]);
  const end = new Date(before.start.getTime() + wanted.minutes * 60_000);
  const online = meetsOnline(before);
  let joinUrl: string | null = null;

  const steps: Record<Part, (() => Promise<unknown>) | null> = {
    link: () => linkTo(wanted.mentorshipId),
    attendee: isInvited(before, wanted) ? null : () => invite(wanted),
    subject: before.subject.trim() ? null : () => write.subject(wanted.subject),
    length: before.end.getTime() === end.getTime() ? null : () => write.end(end),
    online: online
      ? null
      : async () => {
          joinUrl = await wanted.meetOnline({ start: before.start, end });
          const fits = joinUrl.length <= longestLocation;
          if (before.location === '' && fits) await write.location(joinUrl);
        },
    agenda: hasAgenda(before, wanted)
      ? null
      : () => prepend({ ...wanted.agenda, join: joinUrl && { words: wanted.join, url: joinUrl } }),
  };

  const done: Done[] = [];
  for (const part of parts) {
    const step = steps[part];
    if (step) done.push({ part, fault: await faultOf(step) });
  }
  const { mentorshipId, partner } = wanted;
  const after = await readFields();
  return { mentorshipId, done, before, after, linkedBefore, mail: partner.mail };
}

const faultOf = (step: () => Promise<unknown>): Promise<string | null> =>
  step().then(
    () => null,
    (error: Error) => error.message || error.name,
  );

/** Whether it was filled in before. */
const hasAgenda = ({ body }: Fields, { agenda: { heading, points } }: Wanted) =>
  (points.length ? points : [heading]).every(
    (words) => body?.includes(words) || body?.includes(escaped(words)),
  );

const isAt =
  (mail: string) =>
  ({ emailAddress }: Invitee) =>
    emailAddress.toLowerCase() === mail;

const isInvited = ({ required }: Fields, { partner }: Wanted) => required.some(isAt(partner.mail));

const invite = ({ partner: { name, mail } }: Wanted) =>
  ask<void>((done) =>
    written().requiredAttendees.addAsync([{ displayName: name, emailAddress: mail }], done),
  );

type Joining = Omit<AgendaText, 'join'> & { join: AgendaText['join'] | '' };

async function prepend({ join, ...agenda }: Joining): Promise<void> {
  const coercionType = await bodyKind();
  const text = { ...agenda, join: join || null };
  const data = coercionType === Office.CoercionType.Html ? asHtml(text) : asText(text);
  await ask<void>((done) => written().body.prependAsync(data, { coercionType }, done));
}

/** Puts back what `fill` changed, but for what somebody has changed since or Outlook does not tell. */
export async function undo({ mentorshipId, done, before, after, ...more }: Filled): Promise<void> {
  const [now, linked] = await Promise.all([readFields(), readLink()]);
  const did = (part: Part) => done.some((each) => each.part === part && each.fault === null);
  const isOurs = (name: keyof Fields) => {
    const [then, ours, current] = [before, after, now].map((each) => JSON.stringify(each[name]));
    return then !== ours && current === ours;
  };
  if (linked === mentorshipId && linked !== more.linkedBefore) await linkTo(more.linkedBefore);
  if (did('attendee')) {
    const others = now.required.filter((each) => !isAt(more.mail)(each));
    if (others.length < now.required.length) await write.required(others);
  }
  if (did('subject') && isOurs('subject')) await write.subject(before.subject);
  const isMoved = now.start.getTime() !== after.start.getTime();
  if (did('length') && isOurs('end') && !isMoved) await write.end(before.end);
  const { location, body } = before;
  if (did('online') && location !== null && isOurs('location')) await write.location(location);
  if (did('agenda') && body !== null && isOurs('body')) await write.body(body);
}
