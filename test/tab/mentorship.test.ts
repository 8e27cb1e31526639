import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('a mentorship', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  const opened = async (world = miraWorld(), page = '') => {
    const id = world.mentorships[0]?.id;
    return { world, id, ...(await open(world, { subPageId: `mentorships/${id}${page}` })) };
  };

  it('says what was observed, and one thing to do about it', async () => {
    const { tab } = await opened();
    const alert = tab.getByRole('article', { name: 'Jonas called off 2 meetings in a row' });
    const words = await alert.textContent();
    await tab.getByText('Only you and Jonas can see this').waitFor();
    expect(words).toMatch(/with 3 hours’ notice/);
    expect(words).toMatch(/with 2 days’ notice/);
    expect(words).toMatch(/Ask Jonas what would help/);
  });

  it('acknowledges an alert', async () => {
    const { tab, world } = await opened();
    await tab.getByRole('button', { name: 'Acknowledge' }).click();
    await tab.getByText('Acknowledged').first().waitFor();
    expect(world.alerts[0]?.state).toBe('acknowledged');
    expect(await tab.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);
  });

  it('tells the mentee in kind words about themself', async () => {
    const world = miraWorld();
    const [first] = world.mentorships;
    if (first) Object.assign(first, { role: 'mentee', mentee: first.mentor, mentor: first.mentee });
    Object.assign(world.alerts[0] ?? {}, { suggestion: 'say-what-gets-in-the-way' });
    const { tab } = await opened(world);
    const alert = tab.getByRole('article', { name: 'You called off 2 meetings in a row' });
    expect(await alert.textContent()).toMatch(/Tell Jonas what gets in the way/);
  });

  it('lists meetings with what became of them, by whom and with how much notice', async () => {
    const { tab } = await opened(miraWorld(), '/meetings');
    const row = (text: RegExp) => tab.getByRole('listitem').filter({ hasText: text }).first();
    await row(/Cancelled by Jonas with 2 days’ notice/).waitFor();
    await row(/Declined by Jonas with 3 hours’ notice/).waitFor();
    await row(/Cancelled by you after its start/).waitFor();
    await row(/Rescheduled by Jonas with 2 days’ notice, to /).waitFor();
    await row(/Jonas proposes /).waitFor();
    await row(/Held/).waitFor();
  });

  it('brings more past meetings on demand, until there are no more', async () => {
    const { tab } = await opened(miraWorld(), '/meetings');
    const past = tab.getByRole('region', { name: 'Past meetings' });
    await past.getByRole('button', { name: 'More past meetings' }).click();
    await past.getByText('First meeting').waitFor();
    expect(await past.getByRole('listitem').count()).toBe(15);
    expect(await past.getByRole('button').count()).toBe(0);
  });

  it('keeps the rest of the page when one list fails', async () => {
    const world = miraWorld();
    const path = `GET /mentorships/${world.mentorships[0]?.id}/meetings`;
    world.instead[path] = problem(500, 'Something went wrong');
    const { tab } = await opened(world);
    await tab.getByText('We could not load the next meeting').waitFor();
    expect(await tab.getByRole('article').count()).toBe(1);
  });

  it('says that a mentorship of others is not there', async () => {
    const { tab } = await open(miraWorld(), {
      subPageId: 'mentorships/0197a000-0000-7000-8000-0000000eeeee',
    });
    await tab.getByText('There is no such mentorship').waitFor();
  });

  it('moves the focus to the title, and the name of the page, on the way there and back', async () => {
    const { tab } = await open(miraWorld());
    await tab.getByRole('link', { name: 'Jonas Weber' }).press('Enter');
    const focused = () => tab.evaluate(() => document.querySelector('h1:focus')?.textContent);
    await expect.poll(focused).toBe('Jonas Weber');
    expect(await tab.title()).toBe('Jonas Weber – Accord');
    await tab.getByRole('link', { name: 'Your mentorships' }).press('Enter');
    await expect.poll(focused).toBe('Your mentorships');
  });
});
