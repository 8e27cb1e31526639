import { tellStory } from './demo-story.ts';
import { type As, json, Refused, speaker } from './speaker.ts';

/** What the sandbox says of its people. */
type SandboxPerson = { id: string; displayName: string };

/** A mentor, a mentee and somebody else of the sandbox, by their ids. */
export type Cast = { mentor: string; mentee: string; second: string };

/** Amara, Jonas, and Kwame, who would like to be mentored too. */
export async function castOf(sandboxUrl: string): Promise<Cast> {
  const people = await json<SandboxPerson[]>(await fetch(`${sandboxUrl}/sandbox/people`));
  const idOf = (name: string) =>
    people.find(({ displayName }) => displayName.startsWith(name))?.id ?? '';
  return { mentor: idOf('Amara'), mentee: idOf('Jonas'), second: idOf('Kwame') };
}

/**
 * Gives the first look something to look at: Jonas has asked Amara to be his mentor and she has said yes,
 * they have agreed on this and that, and somebody else has asked her too. All of it through the API, as
 * people would.
 */
export async function beginDemo(publicUrl: string, sandboxUrl: string) {
  const cast = await castOf(sandboxUrl);
  const as = speaker(`${publicUrl}/api`, sandboxUrl, 'api');
  await hearAtAnyHour(as, cast);
  await begin(as, cast).catch((error) => {
    // A database of one's own keeps what an earlier start has made.
    if (!(error instanceof Refused && error.status === 409)) throw error;
  });
  const { mentor, mentee } = cast;
  return { mentor, mentee };
}

async function begin(as: As, cast: Cast): Promise<void> {
  const { mentor, mentee } = cast;
  const { id } = await as(mentee, 'POST', '/mentorships', {
    mentorId: mentor,
    whyYou:
      'You have led the platform through two rewrites, and people still like working with you.',
    hopes:
      'To write proposals that get read, and to speak up before a decision is made, not after.',
  });
  await as(mentor, 'POST', `/mentorships/${id}/accept`);
  await tellStory(as, id, mentor, mentee);
  await askToo(as, cast);
}

/** Somebody else would like Amara as a mentor, and waits for her answer. */
export const askToo = (as: As, { mentor, second }: Cast) =>
  as(second, 'POST', '/mentorships', {
    mentorId: mentor,
    whyYou: 'Your talk on running design reviews changed how our team works.',
    hopes: 'To move from fixing what I am given to choosing what is worth fixing.',
  });

/** Whoever tries Accord on a Sunday evening wants to see what it says. */
export async function hearAtAnyHour(as: As, { mentor, mentee }: Cast): Promise<void> {
  for (const userId of [mentor, mentee]) {
    const { channels, ...preferences } = await as<{ channels?: unknown }>(
      userId,
      'GET',
      '/me/preferences',
    );
    await as(userId, 'PUT', '/me/preferences', { ...preferences, hours: 'any' });
  }
}
