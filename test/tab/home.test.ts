import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { useTab } from './open-tab.ts';
import { cancellations, jonas, miraWorld } from './world.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('home', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it('shows what waits for an answer first, then each mentorship with its next meeting', async () => {
    const { tab } = await open(miraWorld());
    await tab.getByText(/in 2 days/).waitFor();

    const titles = await tab.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles).toEqual(['Tomás asks you to be their mentor', 'Jonas Weber', 'Amara Okafor']);
    const card = tab.getByRole('listitem').filter({ hasText: 'Jonas Weber' });
    const words = await card.textContent();
    expect(words).toMatch(/You are the mentor/);
    expect(words).toMatch(/[A-Z][a-z]+day, \d\d:00–\d\d:45, in 2 days/);
    expect(words).toMatch(/Jonas called off 2 meetings in a row/);
  });

  it('names days and times in the language of the person', async () => {
    const { tab } = await open(miraWorld(), { locale: 'de-de' });
    await tab.getByText(/[A-Z][a-z]+(tag|woch), \d\d:00–\d\d:45 Uhr, in 6 Tagen/).waitFor();
  });

  it('shows times in the zone of the mailbox, not of the machine', async () => {
    const world = miraWorld();
    world.me.timeZone = 'Asia/Kolkata';
    const { tab } = await open(world);
    await tab
      .getByText(/\d\d:30–\d\d:15, /)
      .first()
      .waitFor();
  });

  it('accepts a request', async () => {
    const world = miraWorld();
    const { tab } = await open(world);
    await tab.getByRole('button', { name: 'Accept' }).click();
    await tab.getByRole('link', { name: 'Tomás Herrera' }).waitFor();
    expect(world.mentorships[2]?.state).toBe('active');
    await tab.getByRole('status').filter({ hasText: 'You accepted. Tomás is told.' }).waitFor();
    const focused = () => tab.evaluate(() => document.activeElement?.tagName);
    await expect.poll(focused).toBe('H1');
  });

  it('declines a request with a word, which is sent with it', async () => {
    const world = miraWorld();
    const { tab, page } = await open(world);
    await tab.getByRole('button', { name: 'Decline' }).click();
    await tab.getByLabel(/A word to Tomás/).fill('I have two already; ask Amara.');
    const sent = page.waitForRequest('**/decline');
    await tab.getByRole('button', { name: 'Decline' }).click();
    expect((await sent).postDataJSON()).toEqual({ message: 'I have two already; ask Amara.' });
    await tab.getByRole('heading', { name: 'Earlier' }).waitFor();
  });

  it('says so when an answer fails, and lets the person try again', async () => {
    const world = miraWorld();
    const path = `POST /mentorships/${world.mentorships[2]?.id}/accept`;
    world.instead[path] = problem(409, 'The request has been withdrawn');
    const { tab } = await open(world);
    await tab.getByRole('button', { name: 'Accept' }).click();
    await tab.getByRole('alert').filter({ hasText: 'The request has been withdrawn' }).waitFor();
    delete world.instead[path];
    await tab.getByRole('button', { name: 'Accept' }).click();
    await tab.getByRole('link', { name: 'Tomás Herrera' }).waitFor();
  });

  it('tells a newcomer what Accord is, and how to begin', async () => {
    const world = { ...miraWorld(), mentorships: [], alerts: [], notifications: [] };
    const { tab } = await open(world);
    await tab.getByRole('heading', { name: 'Welcome to Accord' }).waitFor();
    await tab.getByRole('link', { name: 'Ask someone to be your mentor' }).click();
    await tab.getByRole('heading', { name: 'Ask for a mentor', level: 1 }).waitFor();
  });

  it('shows shapes while loading, and then what was loaded', async () => {
    const world = miraWorld();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    world.instead['GET /mentorships'] = async (route) => {
      await held;
      return route.fulfill({ json: { items: world.mentorships, next: null } });
    };
    const { tab } = await open(world);
    await tab.getByRole('progressbar', { name: 'Loading your mentorships' }).waitFor();
    release();
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
  });

  it('draws an error with the reason, and recovers on "Try again"', async () => {
    const world = miraWorld();
    world.instead['GET /mentorships'] = problem(503, 'Accord is being updated');
    const { tab } = await open(world);
    const alert = tab.getByRole('alert').filter({ hasText: 'We could not load your mentorships' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Accord is being updated');
    world.instead = {};
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
  });

  it('says that it is offline, and keeps what it has', async () => {
    const { tab, context } = await open(miraWorld());
    await tab.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    await context.setOffline(true);
    await tab.getByText('You are offline.', { exact: false }).waitFor();
    expect(await tab.getByRole('link', { name: 'Jonas Weber' }).isVisible()).toBe(true);
    await context.setOffline(false);
    await tab.getByText('You are offline.', { exact: false }).waitFor({ state: 'detached' });
  });

  it('puts mentorships with something to talk about first', async () => {
    const world = miraWorld();
    world.alerts = [cancellations(world.mentorships[1]?.id ?? '', { about: 'mentor' })];
    const { tab } = await open(world);
    await tab.getByText('Amara called off 2 meetings in a row').waitFor();
    const names = await tab.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(names.indexOf('Amara Okafor')).toBeLessThan(names.indexOf(jonas.displayName));
  });
});
