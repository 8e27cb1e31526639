import type { Person } from '../../sandbox/face/common/api.ts';

export type Played = { mentor: Person; mentee: Person; manager: Person };

/** The people whom the tests play, by the names the sandbox gives them. */
export async function fetchPlayed(sandboxUrl: string): Promise<Played> {
  const response = await fetch(`${sandboxUrl}/sandbox/people`);
  const people = (await response.json()) as Person[];
  const named = (name: string) => {
    const person = people.find((one) => one.displayName === name);
    if (!person) throw new Error(`The sandbox has no ${name}.`);
    return person;
  };
  return {
    mentor: named('Amara Okafor'),
    mentee: named('Jonas Lindqvist'),
    manager: named('Priya Raman'),
  };
}
