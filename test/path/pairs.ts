import type { Alert } from '../../mentoring/alerts/schema.ts';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import type { Accord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** So many days from now, on the full minute: calendars know no seconds. */
export const inDays = (days: number): Date => {
  const at = Date.now() + days * day;
  return new Date(Math.ceil(at / minute) * minute);
};

let people = 0;

/** Somebody new in the sandbox, with an empty calendar. */
export async function newPerson({ tenant }: Accord, role: string): Promise<SandboxPerson> {
  people += 1;
  return tenant.post('/sandbox/people', { displayName: `${role} ${people}` });
}

export type Two = { mentor: SandboxPerson; mentee: SandboxPerson };

/** Asks for a mentorship, and accepts it, through the API. Resolves with its id. */
export async function agree({ api }: Accord, { mentor, mentee }: Two): Promise<string> {
  const words = { whyYou: 'You listen.', hopes: 'To speak up sooner.' };
  const asked = await api(mentee.id, 'POST', '/mentorships', { mentorId: mentor.id, ...words });
  if (asked.status !== 201) throw new Error(`asking: ${JSON.stringify(asked)}`);
  const { id } = asked.body as { id: string };
  const accepted = await api(mentor.id, 'POST', `/mentorships/${id}/accept`, {});
  if (accepted.status !== 200) throw new Error(`accepting: ${JSON.stringify(accepted)}`);
  return id;
}

/** The row of a sandbox person. */
export const rowOf = ({ db }: Accord, { id }: SandboxPerson) =>
  db.person.findFirstOrThrow({ where: { entraId: id } });

/** Two new people in an active mentorship, both of whose calendars are watched and have been read. */
export async function newPair(accord: Accord) {
  const mentor = await newPerson(accord, 'Mentor');
  const mentee = await newPerson(accord, 'Mentee');
  return pairOf(accord, { mentor, mentee }, await agree(accord, { mentor, mentee }));
}

/** Waits until a mentorship's calendars are watched, and says what a test wants to know of it. */
export async function pairOf(accord: Accord, two: Two, id: string) {
  const { api, db } = accord;
  const entraId = { in: [two.mentor.id, two.mentee.id] };
  const watched = { subscription: { isNot: null }, cursor: { isNot: null } };
  await until(
    () => db.person.count({ where: { entraId, ...watched } }),
    (count) => count === 2,
  );

  const read = async (what: string) => (await api(two.mentor.id, 'GET', what)).body.items;
  async function meetings(): Promise<Meeting[]> {
    const path = `/mentorships/${id}/meetings?limit=100`;
    return [...(await read(`${path}&when=past`)), ...(await read(path))];
  }
  const alerts = (): Promise<Alert[]> => read('/alerts');

  /** Waits until Accord has as many meetings in these states, in the order of their starts. */
  async function become(...states: Meeting['state'][]): Promise<Meeting[]> {
    const inOrder = async () =>
      (await meetings()).sort((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id));
    return until(inOrder, (found) => found.map(({ state }) => state).join() === states.join());
  }

  /** Waits until these are the alerts that stand, as `kind about`. */
  async function alerted(...expected: string[]): Promise<Alert[]> {
    const names = (found: Alert[]) => found.map(({ kind, about }) => `${kind} ${about}`).sort();
    return until(alerts, (found) => names(found).join() === [...expected].sort().join());
  }

  return { ...two, id, meetings, alerts, become, alerted };
}

export type Pair = Awaited<ReturnType<typeof newPair>>;
