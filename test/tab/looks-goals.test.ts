import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem, type World } from './api.ts';
import { goal, goalsWorld, manyGoals, milestones } from './goals-world.ts';
import { checkLooks, sticksOut, violations } from './looking.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

const long = 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(4).trim();

const longOnes = (id: string): Partial<World> => {
  const own = goal(id, { title: long, measure: `${long}\n\n${long}` });
  const titles = Array.from({ length: 24 }, (_, index) => (index === 9 ? long : `Step ${index}`));
  return { goals: [{ ...own, milestones: milestones(own.id, titles, 9) }] };
};
const none = () => ({});

type Role = 'mentor' | 'mentee';
type Case = [
  name: string,
  ready: string,
  role: Role,
  page: string | number,
  goals: typeof longOnes,
];

/** Every screen and state: who looks, at which page or which goal of the list, with which goals. */
const screens: Case[] = [
  ['all goals', 'Waiting for you', 'mentee', '', manyGoals],
  ['all goals, the mentor', 'Waiting for Jonas', 'mentor', '', manyGoals],
  ['no goals', 'What do you want to be able to do?', 'mentee', '', none],
  ['no goals, the mentor', 'Jonas has no goals here yet', 'mentor', '', none],
  ['long titles in the list', 'milestones reached', 'mentee', '', longOnes],
  ['a new goal', 'Save goal', 'mentee', '/new', none],
  ['a proposal to be', 'Propose', 'mentor', '/new', none],
  ['a goal', 'Lead one alone', 'mentee', 0, manyGoals],
  ['a goal, the mentor', 'Propose a change', 'mentor', 0, manyGoals],
  ['a goal past its date', 'past the target date', 'mentee', 1, manyGoals],
  ['a goal proposed', 'Alter it first', 'mentee', 2, manyGoals],
  ['a change proposed', 'Alter it first', 'mentee', 3, manyGoals],
  ['a change proposed, the mentor', 'Withdraw it', 'mentor', 3, manyGoals],
  ['a goal achieved', 'Achieved on', 'mentee', 4, manyGoals],
  ['a goal dropped', 'The team chose another way.', 'mentor', 5, manyGoals],
  ['many milestones with long titles', 'already reached', 'mentee', 0, longOnes],
  [
    'no such goal',
    'There is no such goal',
    'mentee',
    '/0197a000-0000-7000-8000-00000000eeee',
    none,
  ],
];

describe.skipIf(!browser)('looks of goals', { timeout: 30_000 }, () => {
  const { open } = useTab(browser);

  const opened = async (role: Role, page: string | number, goals: typeof longOnes) => {
    const { world, id } = goalsWorld(role, goals);
    const path = typeof page === 'number' ? `/${world.goals[page]?.id}` : page;
    const subPageId = `mentorships/${id}/goals${path}`;
    return { world, id, ...(await open(world, { subPageId })) };
  };

  it.each(screens)(
    '%s: accessible in the three themes, and fits 320 px',
    async (_, ready, role, page, goals) => {
      const shown = await opened(role, page, goals);
      await shown.tab.getByText(ready).first().waitFor();
      await checkLooks(shown);
    },
  );

  it.each(['achieve', 'change', 'drop'])('is accessible with the form open: %s', async (act) => {
    const shown = await opened('mentee', 0, manyGoals);
    await shown.tab.locator(`[data-opens="${act}"]`).click();
    await checkLooks(shown);
  });

  it('is accessible with every field refused, and the help open', async () => {
    const shown = await opened('mentee', '/new', none);
    await shown.tab.getByRole('button', { name: 'Save goal' }).click();
    await shown.tab.getByText('What makes a good measure?').click();
    await checkLooks(shown);
  });

  it('is accessible while milestones are edited', async () => {
    const shown = await opened('mentee', 0, manyGoals);
    await shown.tab.getByRole('button', { name: 'Edit milestones' }).click();
    await checkLooks(shown);
  });

  it('is accessible while two have written different things', async () => {
    const { tab, world } = await opened('mentee', 0, manyGoals);
    await tab.locator('[data-opens="change"]').click();
    await tab.getByRole('textbox', { name: 'How you will know' }).fill(long);
    Object.assign(world.goals[0] ?? {}, { measure: 'Theirs', version: 9 });
    await tab.getByRole('button', { name: 'Save changes' }).click();
    await tab.getByText('Changed elsewhere').waitFor();
    expect(await violations(tab)).toEqual([]);
  });

  it('is accessible while it loads, when it fails, and offline', async () => {
    const { world, id } = goalsWorld('mentee', manyGoals);
    world.instead[`GET /mentorships/${id}/goals`] = async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      return problem(400, 'Something went wrong')(route);
    };
    const { tab, page, context } = await open(world, { subPageId: `mentorships/${id}/goals` });
    await tab.getByLabel('Loading the goals').waitFor();
    expect(await violations(tab)).toEqual([]);
    await tab.getByText('We could not load the goals').waitFor();
    expect(await violations(tab)).toEqual([]);
    await context.setOffline(true);
    await tab.getByText('You are offline').first().waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sticksOut(tab)).toBeNull();
  });
});
