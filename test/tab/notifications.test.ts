import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { busyWorld } from './home-world.ts';
import { useTab } from './open-tab.ts';
import { miraWorld, notification } from './world.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('notifications', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it('says in words what each is about, and which are unread', async () => {
    const { tab } = await open(miraWorld());
    await tab.getByRole('link', { name: 'Notifications, 2 unread' }).click();
    await tab.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor();
    await tab.getByText('Jonas called off 2 meetings in a row').waitFor();
    const items = await tab.getByRole('listitem').allInnerTexts();
    expect(items).toHaveLength(3);
    expect(items[1]).toContain('Tomás asks you to be their mentor');
    expect(items.map((text) => text.includes('Unread'))).toEqual([true, true, false]);
  });

  it('opens what it speaks of, and is read from then on', async () => {
    const world = miraWorld();
    const { tab } = await open(world, { subPageId: 'notifications' });
    await tab.getByRole('link', { name: /Jonas called off/ }).click();
    await tab.getByRole('article', { name: 'Jonas called off 2 meetings in a row' }).waitFor();
    await tab.getByRole('link', { name: 'Notifications, 1 unread' }).waitFor();
    expect(world.notifications[0]?.readAt).not.toBeNull();
  });

  it('opens the screen that it names, however deep', async () => {
    const world = busyWorld((world, { id }) => {
      const subjectId = world.goals[0]?.id ?? '';
      const page = `mentorships/${id}/goals/${subjectId}`;
      world.notifications = [notification(id, { kind: 'goal-proposed', subjectId, page })];
    });
    const { tab } = await open(world, { subPageId: 'notifications' });
    await tab.getByRole('link', { name: /Jonas proposes something for your goals/ }).click();
    await tab.getByRole('heading', { name: world.goals[0]?.title, level: 1 }).waitFor();
  });

  it('marks all as read at once, and brings back what the API refused', async () => {
    const world = miraWorld();
    const { tab } = await open(world, { subPageId: 'notifications' });
    const bell = tab.getByRole('link', { name: 'Notifications, 2 unread' });
    const refused = `POST /notifications/${world.notifications[1]?.id}/read`;
    world.instead[refused] = problem(500, 'Something went wrong');
    await tab.getByRole('button', { name: 'Mark all as read' }).click();
    await tab.getByRole('link', { name: 'Notifications, 1 unread' }).waitFor();
    await tab.getByRole('status').filter({ hasText: 'That did not work' }).waitFor();
    expect(await bell.count()).toBe(0);
    expect(world.notifications.map(({ readAt }) => readAt === null)).toEqual([false, true, false]);
  });

  it('says when there is nothing', async () => {
    const world = { ...miraWorld(), notifications: [] };
    const { tab } = await open(world, { subPageId: 'notifications' });
    await tab.getByText('Nothing new').waitFor();
    expect(await tab.getByRole('link', { name: 'Notifications', exact: true }).count()).toBe(1);
  });
});
