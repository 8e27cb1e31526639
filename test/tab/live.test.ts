import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { useTab } from './open-tab.ts';
import { cancellations, meeting, miraWorld, notification } from './world.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('live', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  const opened = async () => {
    const world = miraWorld();
    const [alert] = world.alerts.splice(0);
    const { tab, page } = await open(world);
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    await expect.poll(site().listeners).toBe(1);
    // By then what the stream's opening has read anew is there: only a change can bring more.
    await page.waitForTimeout(500);
    return { world, alert, tab, page, mentorshipId: world.mentorships[0]?.id ?? '' };
  };

  it('shows and announces an alert as it is raised, without a reload', async () => {
    const { world, alert, tab, mentorshipId } = await opened();
    expect(await tab.getByText('Jonas called off').count()).toBe(0);
    if (alert) world.alerts.push(alert);
    site().say({ type: 'alert.raised', mentorshipId });
    await tab
      .getByRole('listitem')
      .filter({ hasText: 'Jonas called off 2 meetings in a row' })
      .waitFor({ timeout: 2_000 });
    await tab
      .getByRole('status')
      .filter({ hasText: 'New: Jonas called off 2 meetings in a row' })
      .waitFor();
  });

  it('reads only what a change touches', async () => {
    const { world, tab, page, mentorshipId } = await opened();
    const paths: string[] = [];
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
    world.meetings.unshift(meeting(mentorshipId, new Date(Date.now() + 3_600_000).toISOString()));
    site().say({ type: 'meeting.scheduled', mentorshipId });
    await tab.getByText(/in (1 hour|60 minutes|59 minutes)|tomorrow/).waitFor({ timeout: 2_000 });
    expect([...new Set(paths)]).toEqual([`/api/mentorships/${mentorshipId}/meetings`]);
  });

  it('reads once for a burst of changes', async () => {
    const { tab, page, mentorshipId } = await opened();
    let reads = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/api/alerts')) reads += 1;
    });
    for (let turn = 0; turn < 20; turn++) site().say({ type: 'alert.cleared', mentorshipId });
    await expect.poll(() => reads).toBe(1);
    await tab.waitForTimeout(300);
    expect(reads).toBe(1);
  });

  it('counts a new notification on the bell', async () => {
    const { world, tab, mentorshipId } = await opened();
    await tab.getByRole('link', { name: 'Notifications, 2 unread' }).waitFor();
    world.notifications.unshift(notification(mentorshipId, { kind: 'mentorship-accepted' }));
    site().say({ type: 'notification.created', mentorshipId });
    await tab.getByRole('link', { name: 'Notifications, 3 unread' }).waitFor({ timeout: 2_000 });
    await tab.getByRole('status').filter({ hasText: 'New: Jonas accepted' }).waitFor();
  });

  it('finds what it missed while the stream was broken', async () => {
    const { world, tab, mentorshipId } = await opened();
    world.alerts.push(cancellations(mentorshipId, { about: 'mentor' }));
    site().drop();
    await tab
      .getByRole('listitem')
      .filter({ hasText: 'You called off 2 meetings in a row' })
      .waitFor();
    await expect.poll(site().listeners).toBe(1);
  });

  it('opens the stream again after it was refused', async () => {
    const world = miraWorld();
    world.instead['GET /stream'] = (route) => route.fulfill({ status: 503 });
    const { tab } = await open(world);
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    expect(site().listeners()).toBe(0);
    delete world.instead['GET /stream'];
    await expect.poll(site().listeners, { timeout: 8_000 }).toBe(1);
  });
});
