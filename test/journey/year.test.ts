import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../mentoring/promises/explaining/rules.ts';
import { readHistory } from '../../mentoring/promises/history/store.ts';
import { listTimeline } from '../../mentoring/timeline/store.ts';
import { requestSync } from '../../platform/requests.ts';
import { daysUntil, type When } from '../../scripts/year/days.ts';
import { createTestDatabase } from '../support/database.ts';
import { quiet } from '../support/quiet.ts';
import { type Demonstration, startDemonstration } from './demonstration.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let demonstration: Demonstration;
let mentorshipId: string;
/** The days of the year that was played. */
let days: ReturnType<typeof daysUntil>;

beforeAll(async () => {
  database = await createTestDatabase();
  days = daysUntil(new Date());
  demonstration = await startDemonstration(database.url, { year: true });
  const mentorship = await demonstration.db.mentorship.findFirstOrThrow({
    where: { state: 'active' },
  });
  mentorshipId = mentorship.id;
});

afterAll(async () => {
  await demonstration?.close();
  await database?.drop();
});

const alertsOf = () =>
  demonstration.db.alert.findMany({ where: { mentorshipId }, orderBy: { raisedAt: 'asc' } });

describe('npm run year', () => {
  it('raises and clears what the rules call for, when they do', async () => {
    const { at } = days;
    const told = (await alertsOf()).map(({ kind, about, clearedAt }) => [kind, about, clearedAt]);
    expect(told).toEqual([
      ['follow-up-overdue', 'mentee', at([-34, -2, '09:40'])],
      ['outcome-missing', null, at([-34, 4, '10:25'])],
      ['check-in-missed', null, at([-21, 0, '17:10'])],
      ['repeated-cancellations', 'mentee', at([-21, 0, '17:10'])],
      ['follow-up-overdue', 'mentor', at([-8, 0, '09:30'])],
      ['follow-up-overdue', 'mentor', null],
    ]);
    const [, , , repeated] = await alertsOf();
    expect(repeated?.raisedAt).toEqual(at([-22, -1, '16:30']));
  });

  it('is explained as it was', async () => {
    const history = await readHistory(demonstration.db, mentorshipId);
    if (!history) throw new Error('no history');
    const alerts = await alertsOf();
    const moments: When[] = [
      [-45, 0, '12:00'],
      [-34, -3, '12:00'],
      [-34, 3, '19:00'],
      [-22, 1, '19:00'],
      [-20, 0, '12:00'],
      [-12, 0, '12:00'],
      [-8, -1, '12:00'],
      [-1, 3, '19:00'],
    ];
    for (const when of moments) {
      const at = days.at(when);
      const stood = alerts
        .filter(({ raisedAt, clearedAt }) => raisedAt <= at && (!clearedAt || clearedAt > at))
        .map(({ kind, about }) => `${kind} ${about}`);
      const found = explain(history, at).filter(
        ({ raises, stands }) => raises === 'alert' && stands,
      );
      const explained = found.map(({ rule, about }) => `${rule} ${about}`);
      expect(explained.sort(), String(when)).toEqual(stood.sort());
    }
  });

  it('leaves nothing to say that was said, a year of a timeline, and what waits today', async () => {
    const { db, heard } = demonstration;
    await heard();
    expect(await db.notification.count({ where: { deliveredAt: null, failure: null } })).toBe(0);
    expect(await db.delivery.count({ where: { failedAt: { not: null } } })).toBe(0);
    const unread = await db.notification.count({ where: { readAt: null } });
    expect(unread).toBeGreaterThan(0);
    expect(unread).toBeLessThan(10);
    const { items, next } = await listTimeline(db, mentorshipId, { limit: 200 });
    expect(next === null ? items.length : 200).toBeGreaterThan(150);
    const all = await db.event.findMany({ where: { mentorshipId }, select: { at: true } });
    const months = new Set(all.map(({ at }) => at.toISOString().slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(12);
    expect(await db.followUp.count({ where: { mentorshipId, state: 'open' } })).toBe(3);
    const ahead = { where: { mentorshipId, state: 'scheduled' as const } };
    expect(await db.meeting.count(ahead)).toBe(3);
  });

  it('stays as it was when the calendars are read from scratch', async () => {
    const { db, queues } = demonstration;
    const meetings = () => db.meeting.findMany({ where: { mentorshipId }, orderBy: { id: 'asc' } });
    const events = { where: { mentorshipId, type: { not: 'notification.created' } } };
    await quiet({ db, queues });
    const before = { meetings: await meetings(), events: await db.event.count(events) };
    const cursors = await db.calendarCursor.findMany();
    expect(cursors).toHaveLength(2);
    await db.calendarCursor.updateMany({ data: { deltaLink: null, syncedAt: null } });
    await requestSync(
      queues,
      cursors.map(({ personId }) => personId),
    );
    const read = { where: { syncedAt: { not: null } } };
    await expect.poll(() => db.calendarCursor.count(read)).toBe(2);
    await quiet({ db, queues });
    expect({ meetings: await meetings(), events: await db.event.count(events) }).toEqual(before);
    expect(before.meetings).toHaveLength(29);
  });
});
