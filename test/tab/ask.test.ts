import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { useTab } from './open-tab.ts';
import { amara, miraWorld } from './world.ts';

const browser = await findBrowser();

const whom = (tab: Frame) => tab.getByRole('combobox', { name: 'Who' });
const why = (tab: Frame) => tab.getByRole('textbox', { name: /^Why/ });
const hopes = (tab: Frame) => tab.getByRole('textbox', { name: 'What you hope to learn' });
const send = (tab: Frame) => tab.getByRole('button', { name: 'Send request' });

/** Finds Amara by keyboard alone. */
const choose = async (tab: Frame) => {
  await whom(tab).pressSequentially('amar');
  await tab.getByRole('option', { name: /Amara Okafor/ }).waitFor();
  await whom(tab).press('ArrowDown');
  await whom(tab).press('Enter');
};

const fill = async (tab: Frame) => {
  await choose(tab);
  await why(tab).fill('You make hard things look simple.');
  await hopes(tab).fill('To present to people who disagree.');
};

describe.skipIf(!browser)('asking for a mentor', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);
  const opened = async (world = miraWorld()) => ({
    world,
    ...(await open(world, { subPageId: 'ask' })),
  });

  it('finds a person by keyboard, asking the directory once typing has paused', async () => {
    const { tab, page } = await opened();
    const searches: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname === '/api/people') searches.push(url.searchParams.get('search') ?? '');
    });
    await choose(tab);
    expect(await whom(tab).inputValue()).toBe('Amara Okafor');
    await tab.getByRole('textbox', { name: 'Why Amara' }).waitFor();
    expect(searches[0]).toBe('amar');
  });

  it('says when there is nobody of that name, and never offers oneself', async () => {
    const { tab } = await opened();
    await whom(tab).pressSequentially('mira');
    await tab.getByText('Nobody of that name').waitFor();
    expect(await tab.getByRole('option').count()).toBe(0);
  });

  it('sends the request, and shows it', async () => {
    const { tab, page } = await opened();
    await fill(tab);
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await send(tab).click();
    expect((await sent).postDataJSON()).toEqual({
      mentorId: amara.id,
      whyYou: 'You make hard things look simple.',
      hopes: 'To present to people who disagree.',
    });
    await tab.getByRole('heading', { name: 'Amara Okafor', level: 1 }).waitFor();
    await tab.getByText('Waiting for Amara’s answer').waitFor();
  });

  it('says at each field what is missing, and goes to the first', async () => {
    const { tab } = await opened();
    await why(tab).fill('Because.');
    await send(tab).click();
    await tab.getByText('Choose a person from the list').waitFor();
    await tab.getByText('Say what you would like to learn').waitFor();
    const focused = () => tab.evaluate(() => document.activeElement?.getAttribute('name'));
    await expect.poll(focused).toBe('mentorId');
    expect(await whom(tab).getAttribute('aria-invalid')).toBe('true');
  });

  it('says how much is too much before it is sent', async () => {
    const { tab } = await opened();
    await fill(tab);
    await why(tab).fill('x'.repeat(2001));
    await send(tab).click();
    await tab.getByText('2001 characters; at most 2000 can be sent').waitFor();
    expect(await why(tab).getAttribute('aria-invalid')).toBe('true');
  });

  it('shows a refused field at that field, and keeps what was typed', async () => {
    const world = miraWorld();
    world.instead['POST /mentorships'] = problem(422, 'The request is not valid', [
      { field: 'hopes', message: 'This cannot be sent' },
    ]);
    const { tab } = await opened(world);
    await fill(tab);
    await send(tab).click();
    await tab.getByText('This cannot be sent').waitFor();
    expect(await hopes(tab).getAttribute('aria-invalid')).toBe('true');
    expect(await hopes(tab).inputValue()).toBe('To present to people who disagree.');
    expect(await tab.getByText('The request is not valid').count()).toBe(0);
  });

  it('keeps what was typed when the server is away, and sends it on the next try', async () => {
    const world = miraWorld();
    world.instead['POST /mentorships'] = (route) => route.abort();
    const { tab } = await opened(world);
    await fill(tab);
    await send(tab).click();
    await tab.getByRole('alert').filter({ hasText: 'What you wrote is still here' }).waitFor();
    world.instead = {};
    await send(tab).click();
    await tab.getByText('Waiting for Amara’s answer').waitFor();
  });

  it('keeps what was typed when Teams unloads the tab, until it is sent', async () => {
    const { tab, page } = await opened();
    await fill(tab);
    const reopened = async () => {
      await page.reload({ waitUntil: 'commit' });
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      if (!frame) throw new Error('there is no frame');
      await hopes(frame).waitFor();
      return frame;
    };
    const again = await reopened();
    expect(await whom(again).inputValue()).toBe('Amara Okafor');
    expect(await hopes(again).inputValue()).toBe('To present to people who disagree.');
    await send(again).click();
    await again.getByText('Waiting for Amara’s answer').waitFor();
    const empty = await reopened();
    expect(await hopes(empty).inputValue()).toBe('');
  });
});
