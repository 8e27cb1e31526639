import { describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await launchBrowser();

describe.skipIf(!browser)('notifications', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it('says in words what each is about, and which are unread', async () => {
    const { tab } = await open(miraWorld());
    await tab.getByRole('link', { name: 'Notifications, 2 unread' }).click();
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

  it('says when there is nothing', async () => {
    const world = { ...miraWorld(), notifications: [] };
    const { tab } = await open(world, { subPageId: 'notifications' });
    await tab.getByText('Nothing new').waitFor();
    expect(await tab.getByRole('link', { name: 'Notifications', exact: true }).count()).toBe(1);
  });
});
