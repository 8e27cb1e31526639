import { type As, tellStory } from './demo-story.ts';

/** What the sandbox says of its people. */
type SandboxPerson = { id: string; displayName: string };

/** A database of one's own keeps what an earlier start has made. */
class BegunAlready extends Error {}

async function json<T>(answer: Response): Promise<T> {
  if (answer.status === 409) throw new BegunAlready();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/**
 * Gives the first look something to look at: Jonas has asked Amara to be his mentor and she has said yes,
 * they have agreed on this and that, and somebody else has asked her too. All of it through the API, as
 * people would.
 */
export async function beginDemo(publicUrl: string, sandboxUrl: string) {
  const people = await json<SandboxPerson[]>(await fetch(`${sandboxUrl}/sandbox/people`));
  const idOf = (name: string) =>
    people.find(({ displayName }) => displayName.startsWith(name))?.id ?? '';
  const [mentor, mentee] = [idOf('Amara'), idOf('Jonas')];
  const second = people.find(({ id }) => id !== mentor && id !== mentee);
  const as = speaker(publicUrl, sandboxUrl);

  async function begin() {
    const { id } = await as(mentee, 'POST', '/mentorships', {
      mentorId: mentor,
      whyYou:
        'You have led the platform through two rewrites, and people still like working with you.',
      hopes:
        'To write proposals that get read, and to speak up before a decision is made, not after.',
    });
    await as(mentor, 'POST', `/mentorships/${id}/accept`);
    await tellStory(as, id, mentor, mentee);
    if (second) {
      await as(second.id, 'POST', '/mentorships', {
        mentorId: mentor,
        whyYou: 'Your talk on running design reviews changed how our team works.',
        hopes: 'To move from fixing what I am given to choosing what is worth fixing.',
      });
    }
  }

  await begin().catch((error) => {
    if (!(error instanceof BegunAlready)) throw error;
  });
  return { mentor, mentee };
}

/** Speaks to the API for people of the sandbox, with tokens that it gives for the asking. */
function speaker(publicUrl: string, sandboxUrl: string): As {
  const headers = { 'content-type': 'application/json' };
  return async (userId, method, path, body = {}) => {
    const wanted = { method: 'POST', headers, body: JSON.stringify({ userId, resource: 'api' }) };
    const { accessToken } = await json<{ accessToken: string }>(
      await fetch(`${sandboxUrl}/sandbox/sign-in`, wanted),
    );
    const authorization = `Bearer ${accessToken}`;
    const act = { method, headers: { ...headers, authorization }, body: JSON.stringify(body) };
    return json(await fetch(`${publicUrl}/api${path}`, act));
  };
}
