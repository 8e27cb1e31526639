import { describe, expect, it } from 'vitest';
import { glance } from '../../addin/features/timeline/glance-months.ts';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import { findBrowser } from '../support/browser.ts';
import type { World } from './api.ts';
import { celebration, daysOff } from './goals-world.ts';
import { busyWorld, entry } from './home-world.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('the timeline', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  const opened = async (change?: (world: World, first: Mentorship) => void, options = {}) => {
    const world = busyWorld(change);
    const id = world.mentorships[0]?.id ?? '';
    const shown = await open(world, { subPageId: `mentorships/${id}/timeline`, ...options });
    await shown.tab.getByRole('heading', { level: 1 }).waitFor();
    return { world, id, ...shown };
  };

  it('tells what happened by months, newest first, and leads to what it is about', async () => {
    const { tab, id, world } = await opened();
    await tab.getByText('Jonas did what was promised').waitFor();
    const months = await tab.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(months.length).toBeGreaterThanOrEqual(3);
    expect(new Set(months).size).toBe(months.length);
    const rows = await tab.getByRole('main').getByRole('listitem').allInnerTexts();
    expect(rows.at(-1)).toContain('Jonas asked');
    expect(rows.join()).toMatch(/Jonas called off a meeting.*with 2 days’ notice/s);
    const held = world.timeline.find(({ type }) => type === 'meeting.held');
    const link = tab.getByRole('listitem').filter({ hasText: 'You met' }).getByRole('link');
    expect(await link.getAttribute('href')).toBe(`/mentorships/${id}/meetings/${held?.subjectId}`);
  });

  it('tells the same thing in a row once, as of the last time', async () => {
    const { tab } = await opened((world) => {
      const again = { by: 'mentee', subjectId: world.goals[0]?.id, title: 'Run reviews' };
      world.timeline = [-1, -2, -3].map((days) => entry('goal.changed', days, again));
      world.timeline.push(entry('goal.added', -4, again), entry('goal.changed', -5, again));
    });
    await tab.getByText('Jonas set a goal').waitFor();
    expect(await tab.getByText('Jonas changed a goal').count()).toBe(2);
  });

  it('names a day once, and says what a pattern or a celebration was', async () => {
    const { tab } = await opened((world) => {
      const subjectId = world.goals[0]?.id;
      const goal = { by: 'mentee', subjectId, title: 'Run reviews' };
      world.timeline = [
        entry('celebration.earned', -40, { kind: 'goal-achieved', subjectId }),
        entry('goal.achieved', -40.001, goal),
        entry('celebration.earned', -40.002, { kind: 'meetings-kept', number: 5 }),
        entry('alert.raised', -41, { kind: 'repeated-cancellations' }),
      ].map((each) => ({ ...each, at: `${each.at.slice(0, 10)}T12:00:00.000Z` }));
    });
    await tab.getByText('5 meetings kept in a row!').waitFor();
    const rows = tab.getByRole('region').getByRole('listitem');
    const [achieved, kept, repeated, none] = await rows.allInnerTexts();
    expect(achieved).toMatch(/^\d+\n\w{3}\n.*Jonas achieved a goal: Run reviews/s);
    expect(kept).not.toMatch(/^\d+\n/);
    expect(repeated).toMatch(/^\d+\n.*Meetings had been called off repeatedly/s);
    expect(none).toBeUndefined();
  });

  it('leads to a date that matters, as long as there is one', async () => {
    const { tab, world, id } = await opened((world) => {
      const by = 'mentee';
      const talk = entry('important-date.added', -2, { by, title: 'My talk' });
      world.timeline = [entry('important-date.removed', -1, { by }), talk];
    });
    const talk = tab.getByRole('link', { name: 'My talk' });
    const { subjectId } = world.timeline[1] ?? {};
    expect(await talk.getAttribute('href')).toBe(`/mentorships/${id}/dates/${subjectId}`);
    const gone = tab.getByRole('listitem').filter({ hasText: 'removed a date that mattered' });
    expect(await gone.getByRole('link').count()).toBe(0);
  });

  it('puts the months beside each other, for the eye and in words', async () => {
    const { tab } = await opened((world, first) => {
      world.celebrations = [celebration(first.id, { at: daysOff(-1) })];
    });
    const months = tab.getByRole('list', { name: 'Month by month' }).getByRole('listitem');
    await months.first().waitFor();
    const words = (await months.allInnerTexts()).join(' ');
    expect(words).toMatch(/\d meetings? held/);
    expect(words).toContain('1 called off');
    expect(words).toContain('1 thing celebrated');
  });

  it('brings what is older on demand, until there is no more', async () => {
    const { tab } = await opened((world) => {
      world.timeline = Array.from({ length: 45 }, (_, week) =>
        entry('meeting.held', -7 * week - 1, { title: `Meeting ${week}` }),
      );
    });
    await tab.getByText('Meeting 29').waitFor();
    expect(await tab.getByText('Meeting 30').count()).toBe(0);
    await tab.getByRole('button', { name: 'Show older' }).click();
    await tab.getByText('Meeting 44').waitFor();
    expect(await tab.getByRole('button', { name: 'Show older' }).count()).toBe(0);
    const months = await tab.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(new Set(months).size).toBe(months.length);
  });

  it('grows while it is open', async () => {
    const { tab, world, id } = await opened();
    await expect.poll(site().listeners).toBe(1);
    world.timeline.push(entry('agreement.signed', 0, { by: 'mentee', number: 2 }));
    site().say({ type: 'agreement.signed', mentorshipId: id });
    await tab.getByText('Jonas signed the agreement').waitFor({ timeout: 3_000 });
  });

  it('shows a title as the text that it is', async () => {
    const title = '<img src=x onerror="document.title=\'run\'"> ‮שלום 🎉';
    const { tab } = await opened((world) => {
      world.timeline = [entry('goal.added', -1, { by: 'mentee', title })];
    });
    await tab.getByRole('link', { name: title }).waitFor();
    expect(await tab.title()).toBe('Timeline – Jonas Weber – Accord');
  });

  it('says when there is nothing yet', async () => {
    const { tab } = await opened((world) => Object.assign(world, { timeline: [] }));
    await tab.getByText('What happens between the two of you will stand here.').waitFor();
  });

  it('speaks German to who reads German', async () => {
    const { tab } = await opened(undefined, { locale: 'de-de' });
    await tab.getByText('Eure Vereinbarung gilt').waitFor();
  });
});

describe('a glance at the months', () => {
  const reader = { timeZone: 'Europe/Berlin' };
  type Meeting = Parameters<typeof glance>[0][number];
  const met = (start: string, change: Partial<Meeting> = {}): Meeting => ({
    start,
    state: 'held',
    rescheduledTo: null,
    ...change,
  });
  const of = (from: string, to: string, meetings = [met('2026-02-10T14:00:00Z')]) =>
    glance(meetings, [{ at: '2026-02-01T08:00:00Z' }], {
      from: new Date(from),
      to: new Date(to),
      reader,
    }).map(({ day, marks }) => [day.toISOString().slice(0, 7), ...marks]);

  it('counts by the calendar of who reads, also those in which nothing was', () => {
    const turn = met('2026-03-31T22:30:00Z');
    expect(of('2025-12-31T23:30:00Z', '2026-04-01T00:00:00Z', [turn])).toEqual([
      ['2026-01'],
      ['2026-02', 'celebrated'],
      ['2026-03'],
      ['2026-04', 'held'],
    ]);
  });

  it('has what was kept first, and nothing of what found a new time or is to come', () => {
    const off = { state: 'cancelled' } as const;
    const meetings = [
      met('2026-02-05T14:00:00Z', { ...off, rescheduledTo: 'another' }),
      met('2026-02-06T14:00:00Z', { state: 'declined' }),
      met('2026-02-07T14:00:00Z', off),
      met('2026-02-08T14:00:00Z', { state: 'missed' }),
      met('2026-02-09T14:00:00Z'),
      met('2026-02-28T14:00:00Z', { state: 'scheduled' }),
    ];
    expect(of('2026-01-01T12:00:00Z', '2026-03-01T12:00:00Z', meetings)[1]).toEqual([
      '2026-02',
      'held',
      'calledOff',
      'calledOff',
      'celebrated',
    ]);
  });

  it('is of the last twelve months, and of none while three are not begun', () => {
    const long = of('2024-06-01T12:00:00Z', '2026-02-15T12:00:00Z').map(([month]) => month);
    expect([long.length, long[0], long.at(-1)]).toEqual([12, '2025-03', '2026-02']);
    expect(of('2026-01-31T12:00:00Z', '2026-02-28T12:00:00Z')).toEqual([]);
  });
});
