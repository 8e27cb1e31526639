import { describe, expect, it } from 'vitest';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import { findBrowser } from '../support/browser.ts';
import type { World } from './api.ts';
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
