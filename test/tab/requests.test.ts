import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Mentorship, RequestWord } from '../../mentoring/mentorships/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { useTab } from './open-tab.ts';
import { amara, mira, miraWorld } from './world.ts';

const browser = await findBrowser();

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const question: RequestWord = {
  by: 'mentor',
  text: 'What have you tried so far?',
  at: daysAgo(2),
};
const mine: Partial<Mentorship> = {
  role: 'mentee',
  mentor: { id: amara.id, displayName: amara.displayName },
  mentee: { id: mira.id, displayName: mira.displayName },
};

const button = (tab: Frame, name: string | RegExp) => tab.getByRole('button', { name });
const said = (tab: Frame, words: string) =>
  tab.getByRole('status').filter({ hasText: words }).waitFor();
const body = async (page: Page, act: string) =>
  (await page.waitForRequest(`**/${act}`)).postDataJSON();

describe.skipIf(!browser)('a request', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  /** The request that waits for Mira, changed. */
  const opened = async (change: Partial<Mentorship> = {}, options: { locale?: string } = {}) => {
    const world = miraWorld();
    const asked = world.mentorships[2];
    if (!asked) throw new Error('there is no request');
    Object.assign(asked, change);
    const subPageId = `mentorships/${asked.id}`;
    return { world, asked, ...(await open(world, { subPageId, ...options })) };
  };

  it('can be asked about before it is answered', async () => {
    const { tab, page } = await opened();
    await button(tab, 'Ask for more').click();
    const field = tab.getByRole('textbox', { name: 'What would you like to know from Tomás?' });
    await button(tab, 'Ask Tomás').click();
    await tab.getByText('Write a sentence first').waitFor();
    await field.fill('How much time do you have?');
    const sent = body(page, 'ask');
    await button(tab, 'Ask Tomás').click();
    expect(await sent).toEqual({ message: 'How much time do you have?' });
    await said(tab, 'You asked. Tomás is told.');
    await tab.getByRole('heading', { name: 'You asked Tomás for more' }).waitFor();
    await tab.getByRole('listitem').filter({ hasText: 'How much time do you have?' }).waitFor();
    expect(await button(tab, /Accept|Decline|Withdraw/).count()).toBe(0);
  });

  it('is answered about by the one who asked, and goes back', async () => {
    const { tab, page } = await opened({ ...mine, exchange: [question], waitingFor: 'mentee' });
    await tab.getByRole('heading', { name: 'Amara would like to know more' }).waitFor();
    await tab.getByRole('listitem').filter({ hasText: 'What have you tried so far?' }).waitFor();
    await tab.getByRole('textbox', { name: 'Your answer to Amara' }).fill('Two talks.');
    const sent = body(page, 'reply');
    await button(tab, 'Answer').click();
    expect(await sent).toEqual({ message: 'Two talks.' });
    await tab.getByRole('heading', { name: 'Your request to Amara' }).waitFor();
    expect(await tab.getByRole('textbox').count()).toBe(0);
  });

  it('can still be accepted after an exchange', async () => {
    const answer: RequestWord = { by: 'mentee', text: 'Two talks.', at: daysAgo(1) };
    const { tab, asked } = await opened({ exchange: [question, answer], waitingFor: 'mentor' });
    await tab.getByRole('heading', { name: 'Tomás asks you to be their mentor' }).waitFor();
    await button(tab, 'Accept').click();
    await said(tab, 'You accepted. Tomás is told.');
    expect(asked.state).toBe('active');
  });

  it('says since when it waits and when it lapses, and can be withdrawn', async () => {
    const { tab, page } = await opened({
      ...mine,
      waitingFor: 'mentor',
      requestedAt: '2026-05-01T10:00:00.000Z',
    });
    await tab
      .getByText(/It has been with Amara since 1 May 2026\..*lapses on 15 May 2026/)
      .waitFor();
    await button(tab, 'Withdraw the request').click();
    const sent = body(page, 'close');
    await button(tab, 'Withdraw').click();
    expect(await sent).toEqual({ reason: 'ended' });
    await said(tab, 'You withdrew your request. Amara is told.');
  });

  it('keeps what was typed when it could not be sent', async () => {
    const { tab, world, asked } = await opened();
    world.instead[`POST /mentorships/${asked.id}/ask`] = problem(503, 'Accord is being updated');
    await button(tab, 'Ask for more').click();
    const field = tab.getByRole('textbox');
    await field.fill('How much time?');
    await button(tab, 'Ask Tomás').click();
    await tab.getByRole('alert').filter({ hasText: 'Accord is being updated' }).waitFor();
    expect(await field.inputValue()).toBe('How much time?');
  });

  it('shows how things stand where it was withdrawn meanwhile', async () => {
    const { tab, world, asked } = await opened();
    await button(tab, 'Accept').waitFor();
    world.instead[`POST /mentorships/${asked.id}/accept`] = (route) => {
      Object.assign(asked, { state: 'closed', closeReason: 'ended', waitingFor: null });
      return problem(409, 'This request is not waiting for your answer.')(route);
    };
    await button(tab, 'Accept').click();
    await tab.getByText('You are the mentor · Ended').waitFor();
    expect(await button(tab, 'Accept').count()).toBe(0);
  });

  it('speaks German', async () => {
    const { tab } = await opened({}, { locale: 'de-at' });
    await tab.getByRole('heading', { name: 'Tomás bittet dich um Mentoring' }).waitFor();
    await button(tab, 'Nachfragen').click();
    await tab.getByRole('textbox', { name: 'Was möchtest du von Tomás wissen?' }).waitFor();
  });
});
