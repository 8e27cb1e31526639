import { type AgendaText, asHtml, asText, escaped } from './agenda-text.ts';
import { bodyKind, type Fields, readFields, write, written } from './appointment-fields.ts';
import { ask } from './ask.ts';
import { linkTo } from './link.ts';

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

export type Filled = { mentorshipId: string; done: Done[]; before: Fields; after: Fields };

/** As Outlook has it; some links of Teams are longer, and then stand in the text alone. */
const longestLocation = 255;

const meetsOnline = ({ body, location }: Fields) =>
  /https:\/\/(teams\.microsoft\.com|teams\.live\.com)\/(l\/meetup-join|meet)\//.test(
    body + location,
  );

/**
 * Makes a mentor meeting of the appointment. The start is kept, as is what somebody has typed: a subject,
 * a place, other people. Each part stands alone, so that one that Outlook refuses keeps none from the rest.
 */
export async function fill(wanted: Wanted): Promise<Filled> {
  const before = await readFields();
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
          if (!before.location && fits) await write.location(joinUrl);
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
  return { mentorshipId: wanted.mentorshipId, done, before, after: await readFields() };
}

const faultOf = (step: () => Promise<unknown>): Promise<string | null> =>
  step().then(
    () => null,
    (error: Error) => error.message || error.name,
  );

/** Whether it was filled in before. */
const hasAgenda = ({ body }: Fields, { agenda: { heading, points } }: Wanted) =>
  (points.length ? points : [heading]).every(
    (words) => body.includes(words) || body.includes(escaped(words)),
  );

const isInvited = ({ required }: Fields, { partner }: Wanted) =>
  required.some((mail) => mail.toLowerCase() === partner.mail);

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

/** Puts back what was there before; what somebody has changed since stays. */
export async function undo({ before, after }: Filled): Promise<void> {
  const now = await readFields();
  const same = (name: keyof Fields) => JSON.stringify(now[name]) === JSON.stringify(after[name]);
  await linkTo(null);
  if (same('required')) await write.required(before.required);
  if (same('subject')) await write.subject(before.subject);
  if (same('end') && same('start')) await write.end(before.end);
  if (same('location')) await write.location(before.location);
  if (same('body')) await write.body(before.body);
}
