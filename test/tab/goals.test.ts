import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { dayOff, goal, goalsWorld, manyGoals, milestones } from './goals-world.ts';
import { hold } from './hold.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

const title = (tab: Frame) => tab.getByRole('textbox', { name: 'Goal' });
const measure = (tab: Frame) => tab.getByRole('textbox', { name: 'How you will know' });
const date = (tab: Frame) => tab.getByLabel('By when');
const button = (tab: Frame, name: string | RegExp) => tab.getByRole('button', { name });
const focused = (tab: Frame) => () =>
  tab.evaluate(() => document.activeElement?.getAttribute('name'));
const said = (tab: Frame, text: string | RegExp) =>
  tab.getByRole('status').filter({ hasText: text }).waitFor();

describe.skipIf(!browser)('goals', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  const opened = async (role: 'mentor' | 'mentee', page: string, change = manyGoals) => {
    const scene = goalsWorld(role, change);
    const subPageId = `mentorships/${scene.id}/goals${page}`;
    return { ...scene, ...(await open(scene.world, { subPageId })) };
  };
  /** The page of the first goal, or of another. */
  const openedGoal = async (role: 'mentor' | 'mentee', index = 0, change = manyGoals) => {
    const scene = goalsWorld(role, change);
    const first = scene.world.goals[index];
    if (!first) throw new Error('there is no such goal');
    const subPageId = `mentorships/${scene.id}/goals/${first.id}`;
    return { ...scene, goal: first, ...(await open(scene.world, { subPageId })) };
  };
  const none = () => ({});
  /** Fakes that somebody else changed the goal, and says so on the stream. */
  const changedElsewhere = (scene: Awaited<ReturnType<typeof openedGoal>>, words: object) => {
    Object.assign(scene.goal, words, { version: scene.goal.version + 1 });
    site().say({ type: 'goal.changed', mentorshipId: scene.id });
  };

  it('lists what waits for the mentee first, then what is on the way, then what was', async () => {
    const { tab } = await opened('mentee', '');
    await tab.getByRole('heading', { name: 'Waiting for you' }).waitFor();
    const headings = await tab.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.slice(0, 3)).toEqual(['Waiting for you', 'On the way', 'Behind you']);
    const waiting = tab.getByRole('region', { name: 'Waiting for you' });
    expect(await waiting.getByRole('listitem').count()).toBe(2);
  });

  it('does not save a goal without a title, a measure and a date, and says so at each', async () => {
    const { tab, world } = await opened('mentee', '/new', none);
    await button(tab, 'Save goal').click();
    await tab.getByText('Say how the two of you will see that it is reached').waitFor();
    await tab.getByText('Choose a date').waitFor();
    await expect.poll(focused(tab)).toBe('title');
    await date(tab).fill(dayOff(-3));
    await tab.getByText('Choose today or a day to come').waitFor();
    expect(world.goals).toEqual([]);
  });

  it('saves the mentee’s goal with a date picked at one click, and opens it', async () => {
    const { tab, world } = await opened('mentee', '/new', none);
    await title(tab).fill('Lead a review <b>alone</b> 🎯');
    await measure(tab).fill('I have led one.');
    await button(tab, 'In 3 months').click();
    await button(tab, 'Save goal').click();
    await tab.getByRole('heading', { level: 1, name: 'Lead a review <b>alone</b> 🎯' }).waitFor();
    expect(world.goals[0]).toMatchObject({ state: 'active', measure: 'I have led one.' });
  });

  it('sends the mentor’s goal as a proposal', async () => {
    const { tab, world } = await opened('mentor', '/new', none);
    await title(tab).fill('Say no');
    await measure(tab).fill('Three times.');
    await date(tab).fill(dayOff(30));
    await button(tab, 'Propose').click();
    await tab.getByText('Jonas has not answered yet.').waitFor();
    expect(world.goals[0]).toMatchObject({ state: 'proposed', addedBy: 'mentor' });
  });

  it('keeps what was typed when the server is away, and on leaving and coming back', async () => {
    const { tab, world, id } = await opened('mentee', '/new', none);
    world.instead[`POST /mentorships/${id}/goals`] = (route) => route.abort();
    await title(tab).fill('A goal');
    await measure(tab).fill('A measure');
    await button(tab, 'In 1 month').click();
    await button(tab, 'Save goal').click();
    await tab.getByRole('alert').filter({ hasText: 'still here' }).waitFor();
    await tab.getByRole('link', { name: 'Timeline' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor();
    await tab.getByRole('link', { name: 'Goals' }).click();
    await tab.getByRole('link', { name: 'New goal' }).click();
    expect(await measure(tab).inputValue()).toBe('A measure');
  });

  it('shows what the API refuses at the field', async () => {
    const { tab, world, id } = await opened('mentee', '/new', none);
    world.instead[`POST /mentorships/${id}/goals`] = problem(400, 'No', [
      { field: 'targetDate', message: 'not that day' },
    ]);
    await title(tab).fill('A goal');
    await measure(tab).fill('A measure');
    await button(tab, 'In 1 month').click();
    await button(tab, 'Save goal').click();
    await tab.getByText('not that day').waitFor();
    await expect.poll(focused(tab)).toBe('targetDate');
  });

  it('lets the mentee accept a proposal, naming the version that was read', async () => {
    const { tab, page, goal: proposed } = await openedGoal('mentee', 2);
    const sent = page.waitForRequest((request) => request.url().endsWith('/accept'));
    await button(tab, 'Accept').click();
    expect((await sent).postDataJSON()).toEqual({ version: 3 });
    await said(tab, 'Accepted. Jonas is told.');
    expect(proposed.state).toBe('active');
  });

  it('lets the mentee alter what is proposed before accepting it', async () => {
    const { tab, goal: changed } = await openedGoal('mentee', 3);
    await button(tab, 'Alter it first').click();
    expect(await measure(tab).inputValue()).toBe(
      'The board has decided on something that I brought.',
    );
    await measure(tab).fill('The board has heard me.');
    await button(tab, 'Accept it like this').click();
    await tab.getByText('The board has heard me.').waitFor();
    expect(changed).toMatchObject({ measure: 'The board has heard me.', proposal: null });
  });

  it('lets the mentee decline with a word, which the mentor can read', async () => {
    const { tab, goal: proposed } = await openedGoal('mentee', 2);
    await button(tab, 'Decline').click();
    await tab.getByRole('textbox', { name: /A word to Jonas/ }).fill('Not this year.');
    await button(tab, 'Decline').click();
    await tab.getByText('Not this year.').waitFor();
    expect(proposed).toMatchObject({ state: 'declined', endReason: 'Not this year.' });
  });

  it('does not decline what the mentor has changed since the form was opened', async () => {
    const scene = await openedGoal('mentee', 2);
    const { tab, goal: proposed } = scene;
    await button(tab, 'Decline').click();
    await tab.getByRole('textbox', { name: /A word to Jonas/ }).fill('Not this year.');
    changedElsewhere(scene, { title: 'Something else entirely' });
    await tab.getByText('Something else entirely').first().waitFor();
    await button(tab, 'Decline').click();
    await tab.getByRole('alert').waitFor();
    expect(proposed.state).toBe('proposed');
    await button(tab, 'Decline').click();
    await tab.getByText('Not this year.').waitFor();
    expect(proposed.state).toBe('declined');
  });

  it('gives the mentor no way to achieve, drop or step, only to propose', async () => {
    const { tab, goal: own } = await openedGoal('mentor');
    await button(tab, 'Propose a change').click();
    await measure(tab).fill('I have led four.');
    await button(tab, 'Propose this change').click();
    await tab.getByText('You proposed a change; Jonas has not answered yet.').waitFor();
    expect(own).toMatchObject({ proposal: { measure: 'I have led four.' } });
    expect(own.measure).toMatch(/three reviews/);
    expect(await button(tab, /achieved|Let it go|Reached it|Add/).count()).toBe(0);
    await button(tab, 'Withdraw it').click();
    await button(tab, 'Propose a change').waitFor();
    expect(own.proposal).toBeNull();
  });

  it('adds milestones one after the other by Enter, in the order they were typed', async () => {
    const { tab, goal: own } = await openedGoal('mentee', 1);
    const line = tab.getByRole('textbox', { name: /Add (a|the next) milestone/ });
    for (const step of ['First', 'Second', 'Third']) {
      await line.fill(step);
      await line.press('Enter');
    }
    await expect
      .poll(() => own.milestones.map((each) => each.title))
      .toEqual(['First', 'Second', 'Third']);
    expect(await line.inputValue()).toBe('');
    await button(tab, 'Reached it: First').waitFor();
  });

  it('gives back a milestone that could not be added', async () => {
    const { tab, world, goal: own } = await openedGoal('mentee', 1);
    const held = hold();
    world.instead[`POST /goals/${own.id}/milestones`] = async (route) => {
      await held.released;
      return problem(500, 'Away')(route);
    };
    const line = tab.getByRole('textbox', { name: /milestone/ });
    await line.fill('First');
    await line.press('Enter');
    await line.pressSequentially('Second');
    held.release();
    await tab.getByRole('alert').filter({ hasText: '“First” could not be added' }).waitFor();
    expect(await line.inputValue()).toBe('First Second');
    expect(await tab.getByRole('listitem').filter({ hasText: 'First' }).count()).toBe(0);
  });

  it('moves, renames and removes milestones by keyboard, and keeps the focus', async () => {
    const { tab, goal: own } = await openedGoal('mentee');
    const titles = () => own.milestones.map((each) => each.title);
    await button(tab, 'Edit milestones').press('Enter');
    await button(tab, 'Move up: Lead one alone').press('Enter');
    await expect
      .poll(titles)
      .toEqual(['Watch Mira lead one', 'Lead one alone', 'Lead one with her beside me']);
    await said(tab, 'Lead one alone is now milestone 2');
    const label = () => tab.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(label).toBe('Move up: Lead one alone');
    const second = tab.getByRole('textbox', { name: 'Milestone 2', exact: true });
    await second.fill('Lead two alone');
    await second.press('Enter');
    await expect.poll(titles).toContain('Lead two alone');
    await button(tab, 'Remove: Lead two alone').press('Enter');
    await expect.poll(titles).toEqual(['Watch Mira lead one', 'Lead one with her beside me']);
    await expect.poll(label).toBe('Remove: Lead one with her beside me');
  });

  it('reaches the next milestone, and draws how far the path has been walked', async () => {
    const { tab } = await openedGoal('mentee');
    await tab
      .getByRole('img', { name: /1 of 3 milestones reached, next: Lead one with her/ })
      .waitFor();
    await button(tab, 'Reached it: Lead one with her beside me').click();
    await tab.getByRole('img', { name: /2 of 3 milestones reached/ }).waitFor();
    await said(tab, 'Milestone reached. Jonas is told.');
    expect(await button(tab, /^Reached it/).count()).toBe(1);
  });

  it('achieves a goal once its measure has been looked at', async () => {
    const { tab, goal: own } = await openedGoal('mentee');
    await button(tab, 'I have achieved it').click();
    await tab
      .getByRole('region', { name: 'You got there?' })
      .getByText(/three reviews/)
      .waitFor();
    await button(tab, 'Not yet').click();
    const opener = () => tab.evaluate(() => document.activeElement?.getAttribute('data-opens'));
    await expect.poll(opener).toBe('achieve');
    await button(tab, 'I have achieved it').click();
    await button(tab, 'Yes, I got there').click();
    await tab.getByText(/Achieved on/).waitFor();
    expect(own.state).toBe('achieved');
    expect(await button(tab, /Change|Let it go/).count()).toBe(0);
  });

  it('drops a goal with a reason, without blame', async () => {
    const { tab, goal: own } = await openedGoal('mentee');
    await button(tab, 'Let it go').click();
    await tab.getByRole('textbox', { name: /Why/ }).fill('Another team leads them now.');
    await button(tab, 'Let it go').click();
    await tab.getByText(/Let go on/).waitFor();
    await tab.getByText('Another team leads them now.').waitFor();
    expect(own.state).toBe('dropped');
  });

  it('shows what became something else while it was being written, and saves on top', async () => {
    const scene = await openedGoal('mentee');
    const { tab, goal: own } = scene;
    await button(tab, 'Change').click();
    await measure(tab).fill('What I typed');
    changedElsewhere(scene, { measure: 'What they wrote', title: 'Their title' });
    const clash = tab.getByRole('alert').filter({ hasText: 'Changed elsewhere' });
    await clash.getByText('What they wrote').waitFor();
    await clash.getByText('What I typed').waitFor();
    // Where nothing was typed, the other's words are there at once.
    expect(await title(tab).inputValue()).toBe('Their title');
    await button(tab, 'Save changes').click();
    expect(own.measure).toBe('What they wrote');
    await button(tab, 'Keep what I wrote').click();
    await button(tab, 'Save changes').click();
    await expect.poll(() => own.measure).toBe('What I typed');
    expect(own.title).toBe('Their title');
  });

  it('learns of a change that it did not hear of from the refusal, and loses nothing', async () => {
    const { tab, goal: own } = await openedGoal('mentee');
    await button(tab, 'Change').click();
    await measure(tab).fill('What I typed');
    Object.assign(own, { measure: 'What they wrote', version: 8 });
    await button(tab, 'Save changes').click();
    await tab.getByRole('alert').filter({ hasText: 'What they wrote' }).waitFor();
    expect(await measure(tab).inputValue()).toBe('What I typed');
    await button(tab, 'Take what is there now').click();
    expect(await measure(tab).inputValue()).toBe('What they wrote');
  });

  it('offers nothing to do once the mentorship is over', async () => {
    const change = (id: string) => ({ goals: [goal(id)] });
    const scene = goalsWorld('mentee', change);
    Object.assign(scene.mentorship, { state: 'closed', closeReason: 'completed' });
    const subPageId = `mentorships/${scene.id}/goals/${scene.world.goals[0]?.id}`;
    const { tab } = await open(scene.world, { subPageId });
    await tab.getByText('How you will know').waitFor();
    expect(await tab.getByRole('main').getByRole('button').count()).toBe(0);
  });

  it('says that a goal of another mentorship is not there', async () => {
    const scene = goalsWorld('mentee', manyGoals);
    const other = goal(scene.world.mentorships[1]?.id ?? '');
    scene.world.goals.push(other);
    const { tab } = await open(scene.world, {
      subPageId: `mentorships/${scene.id}/goals/${other.id}`,
    });
    await tab.getByText('There is no such goal').waitFor();
  });

  it('takes many milestones in at a glance, those long reached aside', async () => {
    const many = (id: string) => {
      const own = goal(id);
      const titles = Array.from({ length: 20 }, (_, index) => `Step ${index + 1}`);
      return { goals: [{ ...own, milestones: milestones(own.id, titles, 10) }] };
    };
    const { tab } = await openedGoal('mentee', 0, many);
    await tab.getByText('8 milestones already reached').waitFor();
    expect(await tab.getByText('Step 8', { exact: true }).isVisible()).toBe(false);
    expect(await tab.getByText('Step 9', { exact: true }).isVisible()).toBe(true);
  });

  it('speaks German to those who do', async () => {
    const scene = goalsWorld('mentee', manyGoals);
    const subPageId = `mentorships/${scene.id}/goals/new`;
    const { tab } = await open(scene.world, { subPageId, locale: 'de-de' });
    await button(tab, 'Ziel speichern').click();
    await tab.getByText('Sag, woran ihr beide seht, dass es erreicht ist').waitFor();
  });
});
