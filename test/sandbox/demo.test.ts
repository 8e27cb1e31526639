import { afterEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/app.ts';
import { clientOf, control, type Json, type Who } from './support/client.ts';

const DAY = 86_400_000;
let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function start(now: Date) {
  const own = await createSandbox({ seed: 'demo', now: () => now });
  sandbox = own;
  const people: Who[] = await control(own, 'GET', '/people');
  const find = (name: string) => people.find((one) => one.displayName === name) as Who;
  const calendarOf = async (name: string): Promise<Json[]> => {
    const client = await clientOf(own, find(name));
    const [from, to] = [now.getTime() - 60 * DAY, now.getTime() + 60 * DAY].map((at) =>
      new Date(at).toISOString(),
    );
    const path = `/me/calendarView?startDateTime=${from}&endDateTime=${to}&$top=1000`;
    return (await client('GET', path)).body.value;
  };
  return { people, find, calendarOf };
}

const at = (event: Json) => Date.parse(`${event.start.dateTime.slice(0, 19)}Z`);

describe('the demonstration', () => {
  // From Friday 6 to Thursday 12 March 2026, at several hours, and over a change of the clocks.
  const moments = [6, 7, 8, 9, 10, 11, 12].flatMap((day) =>
    [1, 23].map((hour) => new Date(Date.UTC(2026, 2, day, hour, 30))),
  );

  it.each([...moments, new Date('2026-03-28T12:00:00Z'), new Date('2026-01-01T00:00:01Z')])(
    'tells the story of Amara and Jonas on %s',
    async (now) => {
      const { calendarOf } = await start(now);
      const mentoring = (events: Json[]) =>
        events.filter(({ subject }) => subject.includes('Mentoring: '));
      const hers = mentoring(await calendarOf('Amara Okafor'));
      const his = mentoring(await calendarOf('Jonas Lindqvist'));
      const past = hers.filter((event) => at(event) < now.getTime());
      expect(past.map(({ isCancelled }) => isCancelled)).toEqual([
        false,
        false,
        false,
        false,
        false,
        true,
      ]);
      expect(past.at(-1)?.subject).toMatch(/^Canceled: Mentoring: /);
      expect(
        past.slice(0, 5).every(({ responseStatus }) => responseStatus.response === 'accepted'),
      ).toBe(true);
      const next = his.filter((event) => at(event) > now.getTime());
      expect(next).toHaveLength(3);
      expect(next.every(({ isOrganizer, isCancelled }) => isOrganizer && !isCancelled)).toBe(true);
      const ahead = (at(next[0]) - now.getTime()) / DAY;
      expect(ahead).toBeGreaterThan(1);
      expect(ahead).toBeLessThan(5.1);
      const weekdays = new Set([...hers, ...his].map((event) => new Date(at(event)).getUTCDay()));
      expect(weekdays.has(0) || weekdays.has(6)).toBe(false);
      const truth: Json[] = await control(sandbox as Sandbox, 'GET', '/truth');
      expect(truth.every((act) => act.at < now.toISOString())).toBe(true);
      const cancelled = truth.filter(
        ({ act, subject }) => act === 'cancelled' && subject.startsWith('Mentoring'),
      );
      expect(cancelled).toHaveLength(1);
      const notice = Date.parse(cancelled[0].start) - Date.parse(cancelled[0].at);
      expect(notice).toBe(5 * 3_600_000);
    },
  );

  it('has a dozen people in several zones, and one programme manager', async () => {
    const { people } = await start(new Date());
    expect(people.length).toBeGreaterThanOrEqual(12);
    expect(new Set(people.map((one: Json) => one.timeZone)).size).toBeGreaterThanOrEqual(3);
    const managers = people.filter((one: Json) => one.isManager);
    expect(managers.map(({ displayName }) => displayName)).toEqual(['Priya Raman']);
  });

  it('never books Amara or Jonas twice at the same time', async () => {
    const { calendarOf } = await start(new Date('2026-03-09T09:00:00Z'));
    for (const name of ['Amara Okafor', 'Jonas Lindqvist']) {
      const busy = (await calendarOf(name)).filter(({ isCancelled }) => !isCancelled);
      for (const [index, event] of busy.slice(1).entries()) {
        expect(event.start.dateTime >= busy[index].end.dateTime, `${name}: ${event.subject}`).toBe(
          true,
        );
      }
    }
  });
});

describe('history', () => {
  it('is written with the stamps it names', async () => {
    const { find, calendarOf } = await start(new Date('2026-03-09T09:00:00Z'));
    const [mentor, mentee] = [find('Grace Thompson'), find('Rahul Desai')];
    const meeting = {
      organizerId: mentor.id,
      attendeeIds: [mentee.id],
      subject: 'Mentoring of old',
      start: '2026-02-02T10:00:00Z',
      end: '2026-02-02T11:00:00Z',
      createdAt: '2026-01-20T10:00:00Z',
      acts: [
        { by: mentee.id, act: 'accept', at: '2026-01-21T10:00:00Z' },
        { by: mentor.id, act: 'cancel', at: '2026-02-02T09:00:00Z' },
      ],
    };
    const [made] = await control(sandbox as Sandbox, 'POST', '/history', [meeting]);
    const copy = (await calendarOf('Rahul Desai')).find(({ iCalUId }) => iCalUId === made.iCalUId);
    expect(copy).toMatchObject({
      isCancelled: true,
      createdDateTime: '2026-01-20T10:00:00.0000000Z',
      lastModifiedDateTime: '2026-02-02T09:00:00.0000000Z',
    });
    const acts: Json[] = await control(
      sandbox as Sandbox,
      'GET',
      '/truth?since=2026-01-20T00:00:00Z',
    );
    const own = acts.filter(({ iCalUId }) => iCalUId === made.iCalUId);
    expect(own.map(({ act }) => act)).toEqual(['created', 'accepted', 'cancelled']);
    const wrong = { ...meeting, acts: [{ by: mentee.id, act: 'cancel', at: meeting.start }] };
    expect(await control(sandbox as Sandbox, 'POST', '/history', [wrong])).toHaveProperty('error');
  });
});
