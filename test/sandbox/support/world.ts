import { createSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/app.ts';
import { appClient, type Client, clientOf, control, type Json, type Who } from './client.ts';

/** A tenant with three people and their clients. */
export type World = {
  sandbox: Sandbox;
  app: Client;
  amara: Who;
  jonas: Who;
  priya: Who;
  asAmara: Client;
  asJonas: Client;
  asPriya: Client;
};

/** Starts a tenant with people and empty calendars. Close its sandbox after use. */
export async function startWorld(options: SandboxOptions = {}): Promise<World> {
  const sandbox = await createSandbox({ seed: 'people', ...options });
  const people: Who[] = await control(sandbox, 'GET', '/people');
  const named = (name: string) => people.find((one) => one.displayName.startsWith(name)) as Who;
  const [amara, jonas, priya] = [named('Amara'), named('Jonas'), named('Priya')];
  return {
    sandbox,
    app: await appClient(sandbox),
    amara,
    jonas,
    priya,
    asAmara: await clientOf(sandbox, amara),
    asJonas: await clientOf(sandbox, jonas),
    asPriya: await clientOf(sandbox, priya),
  };
}

/** Wall time in UTC, in Graph's form. */
export function utc(dateTime: string) {
  return { dateTime, timeZone: 'UTC' };
}

/** An event as one would write it: an hour on a day of March 2031, with attendees. */
export function meeting(day: number, attendees: Who[], more: object = {}) {
  const date = `2031-03-${String(day).padStart(2, '0')}`;
  return {
    subject: 'Mentoring',
    start: utc(`${date}T10:00:00`),
    end: utc(`${date}T11:00:00`),
    attendees: attendees.map((one) => ({
      type: 'required',
      emailAddress: { address: one.mail, name: one.displayName },
    })),
    ...more,
  };
}

/** The window that holds every event of `meeting`. */
export const MARCH = 'startDateTime=2031-03-01T00:00:00Z&endDateTime=2031-04-01T00:00:00Z';

/** What a client's calendar shows in March 2031. */
export async function marchOf(client: Client): Promise<Json[]> {
  return (await client('GET', `/me/calendarView?${MARCH}&$top=500`)).body.value;
}

/** Waits until something holds, for five seconds at most. */
export async function until<T>(look: () => T | false): Promise<T> {
  const end = Date.now() + 5000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error('It did not come to be within five seconds.');
    await new Promise((resume) => setTimeout(resume, 20));
  }
}
