import { createHash, randomUUID } from 'node:crypto';
import type { Invitation } from '../graph/own-calendar.ts';
import { escapeHtml } from '../mentoring/fields/rules.ts';
import type { PersonRow } from '../mentoring/people/store.ts';
import { say } from '../mentoring/words/say.ts';

/** What somebody is to meet the other about, and by which key of theirs a second try is known. */
type Wish = { subject?: string | undefined; topics: string[]; key?: string | undefined };

/** The words of an invitation, in the language of whoever sends it. */
export function invitationOf(
  mentorshipId: string,
  from: PersonRow,
  to: PersonRow,
  { subject, topics, key }: Wish,
): Omit<Invitation, 'start' | 'end'> {
  const names = { from: firstName(from), to: firstName(to) };
  return {
    mentorshipId,
    subject: subject ?? say(from.language, 'invitation-subject', names),
    body: bodyOf(from.language, topics),
    other: { name: to.displayName, mail: to.mail ?? '' },
    transactionId: key ? digest(mentorshipId, from.id, key) : randomUUID(),
  };
}

function bodyOf(language: string, topics: string[]): string {
  const made = `<p>${escapeHtml(say(language, 'invitation-made'))}</p>`;
  if (topics.length === 0) return made;
  const items = topics.map((topic) => `<li>${escapeHtml(topic)}</li>`).join('');
  return `<p>${escapeHtml(say(language, 'invitation-agenda'))}</p><ul>${items}</ul>${made}`;
}

const firstName = ({ displayName }: PersonRow): string => displayName.split(' ')[0] ?? displayName;

const digest = (...parts: string[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32);
