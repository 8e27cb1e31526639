import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem, type World } from './api.ts';
import { celebration, daysOff, goal, goalsWorld, idAt, milestones } from './goals-world.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

const banner = (tab: Frame, name = 'A goal achieved') => tab.getByRole('article', { name });
const share = (tab: Frame) => tab.getByRole('button', { name: 'Post a card to our chat' });
const message = 'You achieved what you set out to do.';

describe.skipIf(!browser)('celebrations', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  /** The page of a goal that was achieved a day ago, last looked at two days ago. */
  const opened = async (role: 'mentor' | 'mentee', change: (world: World) => void = () => {}) => {
    const scene = goalsWorld(role, (id) => {
      const own = goal(id, { state: 'achieved', endedAt: daysOff(-1), milestones: [] });
      const earned = { kind: 'goal-achieved', subjectId: own.id, message } as const;
      return { goals: [own], celebrations: [celebration(id, earned)] };
    });
    scene.mentorship.seenAt = daysOff(-2);
    change(scene.world);
    const path = `mentorships/${scene.id}/goals/${scene.world.goals[0]?.id}`;
    return { ...scene, path, ...(await open(scene.world, { subPageId: path })) };
  };

  it('shows what came since the reader last looked, and says it aloud', async () => {
    const { tab } = await opened('mentee');
    await banner(tab).getByText(message).waitFor();
    await tab
      .getByRole('status')
      .filter({ hasText: `Something to celebrate: ${message}` })
      .waitFor();
  });

  it('shows nothing that the reader has looked at before, but keeps it in the list', async () => {
    const { tab, id } = await opened('mentee', (world) => {
      for (const each of world.mentorships) each.seenAt = daysOff(-0.5);
    });
    await tab.getByText('Achieved on').waitFor();
    expect(await banner(tab).count()).toBe(0);
    await tab.locator(`a[href="/mentorships/${id}/goals"]`).first().click();
    const list = tab.getByRole('region', { name: 'What you have celebrated' });
    await list.getByText(message).waitFor();
  });

  it('shows what a calendar told of only after the reader had looked, however long ago it was', async () => {
    const { tab } = await opened('mentee', (world) => {
      for (const each of world.celebrations) {
        Object.assign(each, { at: daysOff(-5), id: idAt(daysOff(-1)) });
      }
    });
    await banner(tab).getByText(message).waitFor();
  });

  it('is there live when it is earned, and once, however often the stream says so', async () => {
    const { tab, world, id } = await opened('mentee', (each) => {
      each.celebrations = [];
    });
    await expect.poll(site().listeners, { timeout: 5_000 }).toBe(1);
    await tab.getByText('Achieved on').waitFor();
    const subjectId = world.goals[0]?.id ?? '';
    world.celebrations.push(
      celebration(id, { kind: 'goal-achieved', subjectId, message, at: daysOff(0) }),
    );
    for (let turn = 0; turn < 3; turn++) {
      site().say({ type: 'celebration.earned', mentorshipId: id });
      await banner(tab).waitFor();
    }
    expect(await banner(tab).count()).toBe(1);
  });

  it('stays away once it is closed, also when Teams has loaded the tab anew', async () => {
    const { tab, page } = await opened('mentee');
    await banner(tab).getByRole('button', { name: 'Close' }).click();
    expect(await banner(tab).count()).toBe(0);
    await page.reload({ waitUntil: 'commit' });
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame?.getByText('Achieved on').waitFor();
    await page.waitForTimeout(300);
    expect(frame && (await banner(frame).count())).toBe(0);
  });

  it('posts a card to the chat of the two for whom it honours, and then says so', async () => {
    const { tab, world } = await opened('mentee');
    await share(tab).click();
    await tab.getByText('Posted to your chat').waitFor();
    await tab.getByRole('status').filter({ hasText: 'in your chat with Jonas' }).waitFor();
    expect(world.celebrations[0]?.sharedAt).toBeTruthy();
    expect(await share(tab).count()).toBe(0);
  });

  it('does not offer the card to the other one', async () => {
    const { tab } = await opened('mentor');
    await banner(tab).waitFor();
    expect(await share(tab).count()).toBe(0);
  });

  it('offers it to both where it is both’s', async () => {
    const { tab } = await opened('mentor', (world) => {
      for (const each of world.celebrations) each.honours = null;
    });
    await share(tab).waitFor();
  });

  it('says why a card could not be posted, and lets it be tried again', async () => {
    const { tab, world } = await opened('mentee');
    const path = `POST /celebrations/${world.celebrations[0]?.id}/share`;
    world.instead[path] = problem(502, 'Teams does not answer');
    await share(tab).click();
    await tab.getByRole('alert').filter({ hasText: 'Teams does not answer' }).waitFor();
    delete world.instead[path];
    await share(tab).click();
    await tab.getByText('Posted to your chat').waitFor();
  });

  it('leads from the list to the goal of a milestone', async () => {
    const scene = goalsWorld('mentee', (id) => {
      const own = goal(id, { title: 'The goal of it' });
      own.milestones = milestones(own.id, ['First'], 1);
      const subjectId = own.milestones[0]?.id ?? '';
      return { goals: [own], celebrations: [celebration(id, { subjectId })] };
    });
    const { tab } = await open(scene.world, { subPageId: `mentorships/${scene.id}/goals` });
    await tab.getByRole('link', { name: 'See the goal' }).click();
    await tab.getByRole('heading', { level: 1, name: 'The goal of it' }).waitFor();
  });

  it('moves nothing for those who want no motion, and unfolds for the others', async () => {
    const { tab, page } = await opened('mentee');
    const animations = () =>
      banner(tab).evaluate((element) => element.getAnimations({ subtree: true }).length);
    await banner(tab).waitFor();
    expect(await animations()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(animations).toBeGreaterThan(0);
  });
});
