import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { agreedWorld, inForce, otherwise, version } from './agreement-world.ts';
import { problem } from './api.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

const purpose = (tab: Frame) => tab.getByRole('textbox', { name: /What will be different/ });
const button = (tab: Frame, name: string | RegExp) => tab.getByRole('button', { name });
const handOver = (tab: Frame) => button(tab, 'Sign, and hand to Jonas');
const paper = (tab: Frame) => tab.locator('[data-paper]');
const said = (tab: Frame, words: string | RegExp) =>
  tab.getByRole('status').filter({ hasText: words }).waitFor();
const focused = (tab: Frame) => () =>
  tab.evaluate(() => document.activeElement?.getAttribute('name'));
const sent = (page: Page, method: string) =>
  page.waitForRequest((request) => request.method() === method);

describe.skipIf(!browser)('the agreement', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  const opened = async (world: ReturnType<typeof agreedWorld>, part = '') => ({
    world,
    ...(await open(world, { subPageId: world.path + part })),
  });

  it('is drafted in a minute: all is filled in but what it is for', async () => {
    const { tab, page, world } = await opened(agreedWorld());
    await tab.getByRole('link', { name: 'Write the first draft' }).click();
    await button(tab, 'Jonas wants to get better at …').click();
    await expect.poll(focused(tab)).toBe('purpose');
    await page.keyboard.type('design reviews.');
    const put = sent(page, 'PUT');
    await handOver(tab).click();
    expect((await put).postDataJSON()).toMatchObject({
      version: 0,
      terms: { purpose: 'Jonas wants to get better at design reviews.', cadenceWeeks: 2 },
    });
    await said(tab, 'You signed. Jonas can read and sign it now.');
    await tab.getByText('Waits for Jonas’s signature').waitFor();
    const [written] = world.agreements[world.id] ?? [];
    expect(written?.signedAt.mentor).toBeInstanceOf(Date);
    expect(written?.signedAt.mentee).toBeNull();
  });

  it('is not sent before it says what it is for', async () => {
    const { tab, world } = await opened(agreedWorld(), '/edit');
    await handOver(tab).click();
    await tab.getByText('Say in a sentence what it is for').waitFor();
    await expect.poll(focused(tab)).toBe('purpose');
    await purpose(tab).fill('x'.repeat(2001));
    await tab.getByText('2001 characters; at most 2000 can be kept').waitFor();
    expect(world.agreements[world.id]).toEqual([]);
  });

  it('chooses roles and weighs them by keyboard', async () => {
    const { tab, page, world } = await opened(agreedWorld(), '/edit');
    await purpose(tab).fill('To lead.');
    const champion = tab.getByRole('checkbox', { name: /^Champion/ });
    expect(await tab.getByRole('radiogroup', { name: /: how much/ }).count()).toBe(0);
    await champion.press('Space');
    const weight = tab.getByRole('radiogroup', { name: 'Champion: how much' });
    await weight.getByRole('radio', { name: 'As much' }).press('ArrowRight');
    const put = sent(page, 'PUT');
    await button(tab, 'Hand over without signing').click();
    expect((await put).postDataJSON().terms.mentorRoles).toEqual([
      { role: 'advisor', weight: 2 },
      { role: 'champion', weight: 3 },
    ]);
    await paper(tab).getByText('Champion, above all').waitFor();
    expect(world.agreements[world.id]?.[0]?.signedAt).toEqual({ mentor: null, mentee: null });
  });

  it('keeps what was typed when Teams unloads the tab, until it is handed over', async () => {
    const { tab, page } = await opened(agreedWorld(), '/edit');
    await purpose(tab).fill('To lead without losing sleep.');
    await page.reload({ waitUntil: 'commit' });
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('there is no frame');
    expect(await purpose(frame).inputValue()).toBe('To lead without losing sleep.');
    await frame.getByRole('link', { name: 'Cancel' }).click();
    await frame.getByRole('link', { name: 'Go on with your draft' }).click();
    expect(await purpose(frame).inputValue()).toBe('To lead without losing sleep.');
  });

  it('keeps what was typed when the server is away, and says so', async () => {
    const world = agreedWorld();
    world.instead[`PUT /${world.path}`] = (route) => route.abort();
    const { tab } = await opened(world, '/edit');
    await purpose(tab).fill('To lead.');
    await handOver(tab).click();
    await tab.getByRole('alert').filter({ hasText: 'What you wrote is still here' }).waitFor();
    world.instead = {};
    await handOver(tab).click();
    await tab.getByText('Waits for Jonas’s signature').waitFor();
  });

  it('offers the signature again where it failed after the words were kept', async () => {
    const world = agreedWorld();
    world.instead[`POST /${world.path}/sign`] = problem(503, 'Accord is being updated');
    const { tab } = await opened(world, '/edit');
    await purpose(tab).fill('To lead.');
    await handOver(tab).click();
    await said(tab, 'Jonas can read it now.');
    world.instead = {};
    await button(tab, 'Sign version 1').click();
    await tab.getByText('Waits for Jonas’s signature').waitFor();
  });

  it('is signed as the version that was read, and is in force once both have', async () => {
    const { tab, page } = await opened(agreedWorld(version(1, 2, { signed: ['mentee'] })));
    await tab.getByText('Version 1 waits for your signature').waitFor();
    const post = sent(page, 'POST');
    await button(tab, 'Sign version 1').click();
    expect((await post).postDataJSON()).toEqual({ version: 1 });
    await said(tab, 'You have both signed. The agreement is in force.');
    await tab.getByRole('heading', { name: 'What Mira and Jonas agreed' }).waitFor();
    expect(await button(tab, /^Sign/).count()).toBe(0);
  });

  it('does not change under the hand of who is about to sign', async () => {
    const { tab, world } = await opened(agreedWorld(version(1, 2, { signed: ['mentee'] })));
    await button(tab, 'Sign version 1').waitFor();
    await expect.poll(site().listeners).toBe(1);
    world.agreements[world.id]?.unshift(version(2, 0, { terms: otherwise }));
    site().say({ type: 'agreement.written', mentorshipId: world.id });
    await said(tab, 'Jonas has written version 2.');
    await paper(tab).getByText('We meet every two weeks').waitFor();
    expect(await button(tab, /^Sign/).count()).toBe(0);
    await button(tab, 'Show it').click();
    await paper(tab).getByText('We meet every four weeks').waitFor();
    await button(tab, 'Sign version 2').waitFor();
  });

  it('signs nothing where the version was replaced, and shows the newest', async () => {
    const { tab, world } = await opened(agreedWorld(version(1, 2, { signed: ['mentee'] })));
    const sign = button(tab, 'Sign version 1');
    await sign.waitFor();
    world.agreements[world.id]?.unshift(version(2, 0, { terms: otherwise }));
    await sign.click();
    await tab.getByRole('main').getByText('You signed nothing; this is the newer one.').waitFor();
    await paper(tab).getByText('We meet every four weeks').waitFor();
    const signed = world.agreements[world.id]?.filter(({ signedAt }) => signedAt.mentor);
    expect(signed).toEqual([]);
    expect(await tab.getByRole('alert').count()).toBe(0);
  });

  it('shows what a newer version changes, and what is in force meanwhile', async () => {
    const newer = version(2, 1, { terms: otherwise, signed: ['mentee'] });
    const { tab } = await opened(agreedWorld(newer, inForce()));
    const card = tab.getByRole('article', { name: 'Jonas proposes changes' });
    await card.waitFor();
    expect(await card.getByRole('listitem').allTextContents()).toEqual([
      'How often you meetBeforeevery two weeksNowevery four weeks',
      'How long a meeting takesBefore45 minutesNow60 minutes',
      'What Jonas does as a menteeBeforePlannerNowPlannerInvestigator, above all',
    ]);
    const now = tab.getByRole('region', { name: 'In force now' });
    await now.getByText('We meet every two weeks').waitFor();
    await card.getByRole('link', { name: 'Read version 2 as a whole' }).click();
    await tab.getByRole('heading', { name: 'Version 2', level: 1 }).waitFor();
    await paper(tab).getByText('We meet every four weeks').waitFor();
  });

  it('keeps every version readable', async () => {
    const { tab } = await opened(agreedWorld(version(3, 1), version(2, 9), inForce(20)));
    const list = tab.getByRole('region', { name: 'All versions' }).getByRole('listitem');
    await list.first().waitFor();
    const rows = await list.allTextContents();
    expect(rows[0]).toMatch(/Waits for signatures/);
    expect(rows[1]).toMatch(/Replaced before both signed/);
    expect(rows[2]).toMatch(/In force/);
    await tab.getByRole('link', { name: 'Version 1', exact: true }).click();
    await paper(tab).getByText('Signed on').first().waitFor();
    await tab.getByRole('link', { name: 'Back to the agreement' }).click();
    await tab.getByRole('heading', { name: 'Agreement', level: 1 }).waitFor();
  });

  const conflict = async () => {
    const scene = await opened(agreedWorld(inForce()), '/edit');
    const { tab, world } = scene;
    await purpose(tab).fill('To become a tech lead by summer.');
    await tab.getByLabel('How often you meet').selectOption('3');
    world.agreements[world.id]?.unshift(version(2, 0, { terms: otherwise }));
    return scene;
  };

  it('loses nothing where both write at once: theirs is shown, mine is kept, and can be sent on top', async () => {
    const { tab, world } = await conflict();
    await handOver(tab).click();
    const met = tab.getByRole('region', { name: 'Jonas wrote version 2 while you were writing' });
    await met.waitFor();
    const words = await met.textContent();
    expect(words).toMatch(/Taken over from Jonas: How long a meeting takes, What Jonas does/);
    expect(words).toMatch(/Jonas wroteevery four weeksYou wroteevery three weeks/);
    expect(await purpose(tab).inputValue()).toBe('To become a tech lead by summer.');
    await handOver(tab).click();
    await tab.getByText('Waits for Jonas’s signature').waitFor();
    expect(world.agreements[world.id]?.[0]).toMatchObject({
      version: 3,
      terms: {
        purpose: 'To become a tech lead by summer.',
        cadenceWeeks: 3,
        meetingMinutes: otherwise.meetingMinutes,
        menteeRoles: otherwise.menteeRoles,
      },
    });
  });

  it('sends nothing on top of what came up unseen', async () => {
    const { tab, page, world } = await conflict();
    await expect.poll(site().listeners).toBe(1);
    site().say({ type: 'agreement.written', mentorshipId: world.id });
    const met = tab.getByRole('heading', { name: /while you were writing/ });
    await met.waitFor();
    const puts: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && puts.push(request.url()));
    await handOver(tab).click();
    await expect.poll(() => met.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(puts).toEqual([]);
    await handOver(tab).click();
    await tab.getByText('Waits for Jonas’s signature').waitFor();
    expect(world.agreements[world.id]?.[0]?.version).toBe(3);
  });

  it('tells of it while one still writes, and lets one take theirs', async () => {
    const { tab, world } = await conflict();
    await expect.poll(site().listeners).toBe(1);
    site().say({ type: 'agreement.written', mentorshipId: world.id });
    await said(tab, 'Jonas changed the agreement meanwhile. What you typed is still here.');
    await button(tab, 'Take Jonas’s: How often you meet').click();
    await tab.getByText('You took Jonas’s.').waitFor();
    expect(await tab.getByLabel('How often you meet').inputValue()).toBe('4');
    expect(await purpose(tab).inputValue()).toBe('To become a tech lead by summer.');
  });

  it('can only be read once the mentorship has ended', async () => {
    const world = agreedWorld(version(2, 1, { signed: ['mentee'] }), inForce());
    Object.assign(world.mentorships[0] ?? {}, { state: 'closed', closeReason: 'completed' });
    const { tab } = await opened(world);
    await tab.getByText('The mentorship has ended. This is how it was agreed.').waitFor();
    expect(await button(tab, /Sign/).count()).toBe(0);
    expect(await tab.getByRole('link', { name: 'Change something' }).count()).toBe(0);
  });

  it('draws what cannot be loaded, and tries again', async () => {
    const world = agreedWorld(inForce());
    world.instead[`GET /${world.path}`] = problem(503, 'Accord is being updated');
    const { tab } = await opened(world);
    await tab.getByText('We could not load the agreement').waitFor({ timeout: 10_000 });
    world.instead = {};
    await button(tab, 'Try again').click();
    await paper(tab).waitFor();
  });

  it('can be read offline', async () => {
    const { tab, context } = await open(agreedWorld(inForce()));
    await tab.getByRole('link', { name: 'Jonas Weber' }).first().click();
    const link = tab.getByRole('link', { name: 'Agreement', exact: true });
    await link.waitFor();
    // By then the other screens have been fetched in a quiet moment.
    await tab.waitForTimeout(3_500);
    await context.setOffline(true);
    await tab.getByText('You are offline.', { exact: false }).waitFor();
    await link.click();
    await paper(tab).getByText('We meet every two weeks').waitFor();
  });

  it('shows words as words, whatever is in them', async () => {
    const odd = '<img src=x onerror="document.title=1"> 🎯 مرحبا';
    const { tab } = await opened(agreedWorld(version(1, 2, { terms: { purpose: odd } })));
    await paper(tab).getByText(odd).waitFor();
    expect(await tab.title()).toMatch(/Accord$/);
  });

  it('prints the agreement and nothing else, in black', async () => {
    const world = agreedWorld(inForce());
    const { tab, page } = await open(world, { subPageId: world.path, theme: 'dark' });
    await paper(tab).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await tab.getByRole('navigation').count()).toBe(0);
    expect(await button(tab, 'Print').isVisible()).toBe(false);
    const title = paper(tab).getByRole('heading', { level: 2 });
    expect(await title.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  });

  it('speaks German', async () => {
    const world = agreedWorld(inForce());
    const { tab } = await open(world, { subPageId: world.path, locale: 'de-de' });
    await paper(tab)
      .getByText('Wir treffen uns alle zwei Wochen, jeweils 45 Minuten, sechs Monate lang.')
      .waitFor();
    await paper(tab)
      .getByText('Wir antworten einander spätestens nach zwei Arbeitstagen.')
      .waitFor();
    await tab.getByRole('link', { name: 'Etwas ändern' }).click();
    await tab.getByRole('heading', { name: 'Die Vereinbarung ändern' }).waitFor();
  });
});
