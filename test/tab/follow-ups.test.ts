import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../mentoring/follow-ups/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { hold } from './hold.ts';
import { dayOff, followUp, manyFollowUps, meetingsWorld } from './meetings-world.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

const row = (tab: Frame, text: string) => tab.getByRole('listitem').filter({ hasText: text });
const change = async (tab: Frame, title: string, act: 'Change' | 'Drop') => {
  await tab.getByRole('button', { name: `More for ${title}` }).click();
  await tab.getByRole('menuitem', { name: act }).click();
};

describe.skipIf(!browser)('follow-ups', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  const opened = async (items: (id: string) => FollowUp[] = manyFollowUps) => {
    const given = meetingsWorld();
    given.world.followUps = items(given.id);
    const host = await open(given.world, { subPageId: `mentorships/${given.id}/follow-ups` });
    await host.tab.getByRole('heading', { level: 1, name: 'Follow-ups' }).waitFor();
    const [first] = given.world.followUps;
    return { ...given, ...host, first };
  };
  const one = (part: Partial<FollowUp> = {}) =>
    opened((id) => [followUp(id, { title: 'The book', kind: 'resource', ...part })]);

  it('shows what is past its day first, then mine and theirs, and folds what has ended', async () => {
    const { tab } = await opened();
    await row(tab, 'Book a room').waitFor();
    const titles = await tab.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles).toEqual(['Past their day', 'Yours', 'Jonas’s']);
    const late = tab.getByRole('region', { name: 'Past their day' });
    expect(await late.getByRole('listitem').count()).toBe(2);
    expect(await row(tab, 'Book a room').textContent()).toMatch(/Jonas · ?Action · ?was due/);
    expect(await row(tab, 'Nobody minded.').isVisible()).toBe(false);
    await tab.getByText('Done and dropped (2)').click();
    expect(await row(tab, 'Nobody minded.').textContent()).toMatch(/Tried/);
    await row(tab, 'The talk says it all.').waitFor();
  });

  it('lets only its owner tick one off', async () => {
    const { tab } = await opened();
    await tab.getByRole('button', { name: 'Done: Introduce Jonas' }).waitFor();
    expect(await tab.getByRole('button', { name: 'Done: Draft of the proposal' }).count()).toBe(0);
  });

  it('is done in one tap, at once', async () => {
    const { tab, world, first } = await one();
    const held = hold();
    world.instead[`POST /follow-ups/${first?.id}/done`] = async (route) => {
      await held.released;
      return route.fulfill({ json: { ...first, state: 'done', endedAt: dayOff(0), version: 2 } });
    };
    await tab.getByRole('button', { name: 'Done: The book' }).click();
    await tab.getByText('Done and dropped (1)').waitFor();
    await tab.getByText('You have no open promises.').waitFor();
    expect(await tab.getByRole('status').filter({ hasText: 'Done: The book' }).count()).toBe(0);
    held.release();
    await tab.getByRole('status').filter({ hasText: 'Done: The book' }).waitFor();
    const focused = () => tab.evaluate(() => document.activeElement?.tagName);
    expect(await focused()).not.toBe('BODY');
  });

  it('comes back where ticking it off is refused, and says why', async () => {
    const { tab, world, first } = await one();
    world.instead[`POST /follow-ups/${first?.id}/done`] = problem(409, 'It was dropped meanwhile');
    await tab.getByRole('button', { name: 'Done: The book' }).click();
    await tab.getByRole('alert').filter({ hasText: 'It was dropped meanwhile' }).waitFor();
    await tab.getByRole('button', { name: 'Done: The book' }).waitFor();
  });

  it('asks of advice whether it was tried, and what happened', async () => {
    const { tab, first } = await one({ kind: 'advice' });
    await tab.getByRole('button', { name: 'Done: The book' }).click();
    await tab.getByRole('radio', { name: 'No, not this time' }).check();
    await tab.getByLabel(/What happened/).fill('There was no time.');
    await tab.getByRole('button', { name: 'Done', exact: true }).click();
    await tab.getByText('Done and dropped (1)').waitFor();
    expect(first).toMatchObject({
      state: 'done',
      tried: false,
      whatHappened: 'There was no time.',
    });
  });

  it('adds one in a line, Enter for the next', async () => {
    const { tab, world, mentorship } = await opened(() => []);
    await tab.getByText('Nothing promised yet').waitFor();
    const title = tab.getByRole('textbox', { name: 'What' });
    await title.pressSequentially('Read the book');
    await title.press('Enter');
    await title.pressSequentially('Send the talk');
    await tab.getByLabel('Who').selectOption('Jonas');
    await tab.getByLabel('Kind').selectOption('Resource');
    await tab.getByLabel('By when').fill(dayOff(3));
    await title.press('Enter');
    await row(tab, 'Send the talk').waitFor();
    await row(tab, 'Read the book').waitFor();
    expect(world.followUps).toMatchObject([
      { title: 'Read the book', owner: 'mentor', ownerId: mentorship.mentor.id, kind: 'action' },
      { title: 'Send the talk', owner: 'mentee', ownerId: mentorship.mentee.id, kind: 'resource' },
    ]);
    expect(world.followUps[1]?.dueOn).toBe(dayOff(3));
    expect(await title.inputValue()).toBe('');
  });

  it('says at each field what is wrong, before it is sent and after', async () => {
    const { tab, world, id } = await opened(() => []);
    const title = tab.getByRole('textbox', { name: 'What' });
    await title.press('Enter');
    await tab.getByText('Say in a line what was promised').waitFor();
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    await title.fill('x'.repeat(301));
    await tab.getByText('301 characters; at most 300 can be kept').waitFor();
    await title.fill('The book');
    await tab.getByLabel('By when').fill(dayOff(-2));
    await title.press('Enter');
    await tab.getByText('Choose today or a later day').waitFor();
    await tab.getByLabel('By when').fill(dayOff(2));
    const errors = [{ field: 'title', message: 'holds a character that cannot be kept' }];
    world.instead[`POST /mentorships/${id}/follow-ups`] = problem(400, 'Not valid', errors);
    await title.press('Enter');
    await tab.getByText('holds a character that cannot be kept').waitFor();
    expect(await title.inputValue()).toBe('The book');
  });

  it('changes one, sending only what differs', async () => {
    const { tab, page } = await one();
    await change(tab, 'The book', 'Change');
    const form = tab.getByRole('form', { name: 'The book' });
    await form.getByLabel('What').fill('The talk');
    const sent = page.waitForRequest((request) => request.method() === 'PATCH');
    await form.getByRole('button', { name: 'Save' }).click();
    expect((await sent).postDataJSON()).toEqual({ title: 'The talk', version: 1 });
    await row(tab, 'The talk').waitFor();
  });

  it('shows theirs where the other one was faster, keeps mine, and saves it on top', async () => {
    const { tab, first } = await one();
    await change(tab, 'The book', 'Change');
    const form = tab.getByRole('form');
    await form.last().getByLabel('What').fill('My words');
    Object.assign(first ?? {}, { title: 'Their words', version: 2 });
    await form.last().getByRole('button', { name: 'Save' }).click();
    const alert = tab.getByRole('alert').filter({ hasText: 'Jonas changed this meanwhile' });
    await alert.filter({ hasText: 'Their words' }).waitFor();
    await tab.locator(':focus').getByText('Jonas changed this meanwhile').waitFor();
    expect(await form.last().getByLabel('What').inputValue()).toBe('My words');
    expect(first?.title).toBe('Their words');
    await tab.getByRole('button', { name: 'Save mine on top' }).click();
    await row(tab, 'My words').waitFor();
    expect(first).toMatchObject({ title: 'My words', version: 3 });
  });

  it('is not saved over what came just before the click, and only where I typed', async () => {
    const { tab, page, first, id } = await one();
    await expect.poll(site().listeners).toBe(1);
    await change(tab, 'The book', 'Change');
    await tab.getByRole('form').last().getByLabel('What').fill('My words');
    Object.assign(first ?? {}, { dueOn: dayOff(9), version: 2 });
    site().say({ type: 'follow-up.changed', mentorshipId: id });
    const save = tab.getByRole('button', { name: 'Save mine on top' });
    await save.click();
    await tab.locator(':focus').getByText('Jonas changed this meanwhile').waitFor();
    expect(first?.title).toBe('The book');
    const sent = page.waitForRequest((request) => request.method() === 'PATCH');
    await save.click();
    expect((await sent).postDataJSON()).toEqual({ title: 'My words', version: 2 });
    await row(tab, 'My words').waitFor();
    expect(first?.dueOn).toBe(dayOff(9));
  });

  it('gives back what could not be added, though the screen was left meanwhile', async () => {
    const { tab, world, id } = await opened(() => []);
    const held = hold();
    world.instead[`POST /mentorships/${id}/follow-ups`] = async (route) => {
      await held.released;
      return problem(503, 'Away')(route);
    };
    const title = tab.getByRole('textbox', { name: 'What', exact: true });
    await title.fill('The talk');
    await title.press('Enter');
    await tab.getByRole('link', { name: 'Goals', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Goals' }).waitFor();
    held.release();
    await tab.getByRole('link', { name: 'Follow-ups', exact: true }).click();
    await expect.poll(() => title.inputValue()).toBe('The talk');
  });

  it('says at once that nothing can be sent offline, and keeps it', async () => {
    const { tab, world, id, context } = await opened(() => []);
    world.instead[`POST /mentorships/${id}/follow-ups`] = (route) =>
      route.abort('internetdisconnected');
    const title = tab.getByRole('textbox', { name: 'What', exact: true });
    await title.fill('The talk');
    await context.setOffline(true);
    await title.press('Enter');
    await tab.getByRole('alert').filter({ hasText: 'What you wrote is still here' }).waitFor();
    expect(await title.inputValue()).toBe('The talk');
  });

  it('says that it does not know what came of it where no answer comes, and reads anew', async () => {
    const { tab, world, id } = await opened(() => []);
    world.instead[`POST /mentorships/${id}/follow-ups`] = (route) => {
      world.followUps.push(followUp(id, { title: 'The talk' }));
      return route.fulfill({ status: 504, body: 'Gateway Timeout' });
    };
    const title = tab.getByRole('textbox', { name: 'What', exact: true });
    await title.fill('The talk');
    await title.press('Enter');
    await tab.getByRole('alert').filter({ hasText: 'we do not know whether it arrived' }).waitFor();
    await row(tab, 'The talk').waitFor();
  });

  it('says in German why it did not work', async () => {
    const given = meetingsWorld();
    const first = followUp(given.id, { title: 'Das Buch' });
    given.world.followUps = [first];
    const path = `POST /follow-ups/${first.id}/done`;
    given.world.instead[path] = problem(409, 'This follow-up has ended.');
    const subPageId = `mentorships/${given.id}/follow-ups`;
    const { tab } = await open(given.world, { subPageId, locale: 'de-de' });
    await tab.getByRole('button', { name: 'Erledigt: Das Buch' }).click();
    await tab.getByRole('alert').filter({ hasText: 'So, wie es jetzt steht' }).waitFor();
    expect(await tab.getByText('This follow-up').count()).toBe(0);
  });

  it('keeps what is being changed when the tab is loaded again', async () => {
    const { tab, page } = await one();
    await change(tab, 'The book', 'Change');
    await tab.getByRole('form', { name: 'The book' }).getByLabel('What').fill('Half a th');
    await page.reload({ waitUntil: 'commit' });
    const again = await (await page.waitForSelector('iframe')).contentFrame();
    const field = again?.getByRole('form', { name: 'The book' }).getByLabel('What');
    await expect.poll(() => field?.inputValue()).toBe('Half a th');
  });

  it('is dropped with a reason, without blame', async () => {
    const { tab, first } = await one({ owner: 'mentee' });
    await change(tab, 'The book', 'Drop');
    await tab.getByText('Plans change.').waitFor();
    await tab.getByLabel(/^Why/).fill('x'.repeat(1001));
    await tab.getByText('1001 characters; at most 1000 can be sent').waitFor();
    await tab.getByLabel(/^Why/).fill('Out of print.');
    await tab.getByRole('button', { name: 'Drop it' }).click();
    await tab.getByText('Done and dropped (1)').waitFor();
    expect(first).toMatchObject({ state: 'dropped', dropReason: 'Out of print.' });
  });

  it('shows live what the other one promises', async () => {
    const { tab, world, id } = await one();
    await expect.poll(site().listeners).toBe(1);
    world.followUps.push(followUp(id, { title: 'A new promise', owner: 'mentee' }));
    site().say({ type: 'follow-up.promised', mentorshipId: id });
    await row(tab, 'A new promise').waitFor();
  });

  it('is to read once the mentorship has ended', async () => {
    const given = meetingsWorld();
    given.mentorship.state = 'closed';
    given.world.followUps = [followUp(given.id, { title: 'The book' })];
    const { tab } = await open(given.world, { subPageId: `mentorships/${given.id}/follow-ups` });
    await row(tab, 'The book').waitFor();
    expect(await tab.getByRole('button', { name: /The book|Add/ }).count()).toBe(0);
  });

  it('belongs to the meeting at which it was promised', async () => {
    const { world, id, past } = meetingsWorld();
    world.followUps = [followUp(id, { title: 'From elsewhere' })];
    const { tab } = await open(world, { subPageId: `mentorships/${id}/meetings/${past.id}` });
    const title = tab.getByRole('textbox', { name: 'What', exact: true });
    await title.fill('From here');
    await title.press('Enter');
    await row(tab, 'From here').waitFor();
    expect(world.followUps.at(-1)?.meetingId).toBe(past.id);
    expect(await row(tab, 'From elsewhere').count()).toBe(0);
  });
});
