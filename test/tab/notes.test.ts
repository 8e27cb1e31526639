import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { meetingsWorld } from './meetings-world.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

const theirs = { notes: 'Theirs: the review.', notesVersion: 1, notesBy: 'mentee' } as const;

describe.skipIf(!browser)('notes of a meeting', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  const opened = async (change = (_: ReturnType<typeof meetingsWorld>) => {}) => {
    const given = meetingsWorld();
    change(given);
    const subPageId = `mentorships/${given.id}/meetings/${given.past.id}`;
    const host = await open(given.world, { subPageId });
    const box = host.tab.locator('textarea[name=notes]');
    await box.waitFor();
    return { ...given, ...host, box };
  };

  it('are saved on demand', async () => {
    const { tab, past, box } = await opened();
    await box.fill('We looked at the review. 🙂 مرحبا <script>alert(1)</script>');
    await tab.getByText('Not saved yet').waitFor();
    await tab.getByRole('button', { name: 'Save notes' }).click();
    await tab.getByText(/Last written .* by you/).waitFor();
    expect(past).toMatchObject({
      notes: 'We looked at the review. 🙂 مرحبا <script>alert(1)</script>',
      notesVersion: 1,
      notesBy: 'mentor',
    });
  });

  it('are saved on leaving', async () => {
    const { tab, past, box } = await opened();
    await box.fill('Before I forget.');
    await tab.getByRole('link', { name: 'Follow-ups' }).click();
    await expect.poll(() => past.notes).toBe('Before I forget.');
  });

  it('stay when the server is away and the tab is loaded again', async () => {
    const { tab, page, world, past, box } = await opened();
    world.instead[`POST /meetings/${past.id}/outcome`] = problem(503, 'Accord is being updated');
    await box.fill('Not to be lost.');
    await tab.getByRole('button', { name: 'Save notes' }).click();
    await tab.getByRole('alert').filter({ hasText: 'Accord is being updated' }).waitFor();
    world.instead = {};
    await page.reload({ waitUntil: 'commit' });
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    const again = frame?.locator('textarea[name=notes]');
    await expect.poll(() => again?.inputValue()).toBe('Not to be lost.');
    await frame?.getByRole('button', { name: 'Save notes' }).click();
    await expect.poll(() => past.notes).toBe('Not to be lost.');
  });

  it('show theirs beside mine where the other was faster, and save mine on top', async () => {
    const { tab, past, box } = await opened();
    await box.fill('Mine.');
    Object.assign(past, theirs);
    await tab.getByRole('button', { name: 'Save notes' }).click();
    await tab.getByRole('alert').filter({ hasText: 'Jonas changed the notes' }).waitFor();
    await tab.getByRole('region', { name: 'Jonas’s notes' }).getByText(theirs.notes).waitFor();
    expect(await box.inputValue()).toBe('Mine.');
    expect(past.notes).toBe(theirs.notes);
    await tab.locator(':focus').getByText('Jonas changed the notes').waitFor();
    await tab.getByRole('button', { name: 'Save mine on top' }).click();
    await expect.poll(() => past.notes).toBe('Mine.');
    expect(past.notesVersion).toBe(2);
    await tab.getByText('Jonas changed the notes').waitFor({ state: 'detached' });
  });

  it('are not saved over what came just before the click', async () => {
    const { tab, past, box, id } = await opened();
    await expect.poll(site().listeners).toBe(1);
    await box.fill('Mine.');
    Object.assign(past, theirs);
    site().say({ type: 'meeting.noted', mentorshipId: id });
    const save = tab.getByRole('button', { name: 'Save mine on top' });
    await save.click();
    await tab.locator(':focus').getByText('Jonas changed the notes').waitFor();
    expect(past.notes).toBe(theirs.notes);
    await save.click();
    await expect.poll(() => past.notes).toBe('Mine.');
  });

  it('show it live while I write, and put both together', async () => {
    const { tab, past, box, id } = await opened();
    await expect.poll(site().listeners).toBe(1);
    await box.fill('Mine.');
    Object.assign(past, theirs);
    site().say({ type: 'meeting.noted', mentorshipId: id });
    await tab.getByRole('button', { name: 'Put both together' }).click();
    expect(await box.inputValue()).toBe('Theirs: the review.\n\nMine.');
    await tab.getByRole('button', { name: 'Save notes' }).click();
    await expect.poll(() => past.notes).toBe('Theirs: the review.\n\nMine.');
  });

  it('can be theirs', async () => {
    const { tab, past, box } = await opened();
    await box.fill('Mine.');
    Object.assign(past, theirs);
    await tab.getByRole('button', { name: 'Save notes' }).click();
    await tab.getByRole('button', { name: 'Take theirs' }).click();
    expect(await box.inputValue()).toBe(theirs.notes);
    expect(past.notesVersion).toBe(1);
  });

  it('are to read once the mentorship has ended', async () => {
    const given = meetingsWorld();
    given.mentorship.state = 'closed';
    Object.assign(given.past, theirs);
    const subPageId = `mentorships/${given.id}/meetings/${given.past.id}`;
    const { tab } = await open(given.world, { subPageId });
    await tab.getByText(theirs.notes).waitFor();
    expect(await tab.getByRole('textbox').count()).toBe(0);
    expect(await tab.getByRole('button', { name: 'It did not take place' }).count()).toBe(0);
  });

  it('say what is too much before it is sent', async () => {
    const { tab, past, box } = await opened();
    await box.fill('x'.repeat(20_001));
    await tab.getByRole('button', { name: 'Save notes' }).click();
    await tab.getByText('20001 characters; at most 20000 can be kept').waitFor();
    expect(past.notes).toBeNull();
  });
});
