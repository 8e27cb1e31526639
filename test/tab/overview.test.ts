import { describe, expect, it } from 'vitest';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { problem, type World } from './api.ts';
import { celebration, dayOff, daysOff, goal } from './goals-world.ts';
import { agreed, busyWorld, entry, followUp, importantDate } from './home-world.ts';
import { sticksOut } from './looking.ts';
import { useTab } from './open-tab.ts';
import { meeting } from './world.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('the home of the two', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  const opened = async (change?: (world: World, first: Mentorship) => void, options = {}) => {
    const world = busyWorld(change);
    const id = world.mentorships[0]?.id ?? '';
    const shown = await open(world, { subPageId: `mentorships/${id}`, ...options });
    await shown.tab.getByRole('heading', { name: 'Jonas Weber', level: 1 }).waitFor();
    return { world, id, ...shown };
  };

  it('shows the next meeting with its agenda, and the ways to it', async () => {
    const { tab, id, world } = await opened();
    const next = tab.getByRole('article', { name: /[A-Z][a-z]+day, / });
    await next.getByText('How to say no to a director').waitFor();
    expect(await next.getByRole('link', { name: /^Join/ }).getAttribute('href')).toMatch(/^https/);
    const prepare = await next.getByRole('link', { name: 'Prepare' }).getAttribute('href');
    expect(prepare).toBe(`/mentorships/${id}/meetings/${world.meetings[0]?.id}`);
  });

  it('offers to find a time where nothing is planned', async () => {
    const { tab, id } = await opened((world) => Object.assign(world, { meetings: [] }));
    const find = tab.getByRole('link', { name: 'Find a time' });
    expect(await find.getAttribute('href')).toBe(`/mentorships/${id}/meetings/new`);
  });

  it('ticks off what I promised right there, and shows what the other did lately', async () => {
    const { tab, world } = await opened();
    const mine = tab.getByRole('region', { name: 'What you promised' });
    // Before five in the morning, four hours ago was yesterday.
    await tab.getByText(/^Read the first two chapters, done (4 hours ago|yesterday)$/).waitFor();
    await mine.getByRole('button', { name: 'Done: Introduce Jonas to Amara' }).click();
    await mine.getByText('You have no open promises.').waitFor();
    await expect.poll(() => world.followUps[0]?.state).toBe('done');
  });

  it('says what the other did since I last looked, and notes the look once', async () => {
    const { tab, page, id } = await opened((world) => {
      world.timeline.push(entry('goal.added', -0.1, { by: 'mentor', title: 'My own act' }));
    });
    const news = tab.getByRole('region', { name: 'Since you last looked' });
    await news.getByText(/Jonas changed a goal/).waitFor();
    expect(await news.getByRole('listitem').count()).toBe(2);
    expect(await news.getByText('My own act').count()).toBe(0);
    const looks: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith(`${id}/seen`)) looks.push(request.url());
    });
    await tab.getByRole('link', { name: 'Timeline', exact: true }).click();
    await tab
      .getByRole('heading', { name: 'September 2026' })
      .or(tab.getByText('said yes'))
      .first()
      .waitFor();
    await tab.getByRole('link', { name: 'Overview' }).click();
    await news.getByText(/Jonas changed a goal/).waitFor();
    expect(looks.length).toBeLessThanOrEqual(1);
  });

  it('lists what waits for me, each with the way there', async () => {
    const { tab, id } = await opened((world, first) => {
      Object.assign(first, { role: 'mentee', mentor: first.mentee, mentee: first.mentor });
      const mine = agreed();
      world.agreements[first.id] = [
        { ...mine, version: 2, signedAt: { mentor: new Date(), mentee: null } },
        mine,
      ];
      world.goals.push(goal(first.id, { state: 'proposed', addedBy: 'mentor' }));
      world.meetings.push(meeting(first.id, daysOff(-1)));
      Object.assign(world.meetings[0] ?? {}, { organizer: 'mentee', proposedStart: daysOff(3) });
    });
    const waits = tab.getByRole('navigation', { name: 'Waits for you' });
    const words = [
      'Jonas proposes another time for a meeting',
      'The agreement waits for your signature',
      'Jonas proposes something for your goals',
      'Note what you want to keep of your last meeting',
    ];
    await waits.getByText(words[3] ?? '').waitFor();
    expect(await waits.getByRole('link').allInnerTexts()).toEqual(words);
    await waits.getByText(words[1] ?? '').click();
    await expect.poll(() => new URL(tab.url()).pathname).toBe(`/mentorships/${id}/agreement`);
  });

  it('draws the rhythm, and says it in words', async () => {
    const { tab } = await opened();
    await tab.getByText('Agreed: every 2 weeks').waitFor();
    const band = tab.getByRole('img', {
      name: 'You met 4 times in 10 weeks, 1 called off, 2 planned',
    });
    await band
      .or(tab.getByRole('img', { name: /You met 4 times in 11 weeks, 1 called off/ }))
      .waitFor();
  });

  it('changes live when the other one acts', async () => {
    const { tab, world, id } = await opened();
    await tab.getByText('Write down what a good review needs').first().waitFor();
    await expect.poll(site().listeners).toBe(1);
    const [first] = world.mentorships;
    if (first) world.followUps.push(followUp(first, { title: 'Draw the map' }));
    site().say({ type: 'follow-up.promised', mentorshipId: id });
    await tab.getByText('Draw the map').waitFor({ timeout: 3_000 });
  });

  it('keeps what else there is when one part cannot be read', async () => {
    const { tab } = await opened((world, { id }) => {
      world.instead[`GET /mentorships/${id}/follow-ups`] = problem(400, 'Something went wrong');
      world.instead[`GET /mentorships/${id}/goals`] = problem(400, 'Something went wrong');
      world.instead[`GET /mentorships/${id}/timeline`] = problem(400, 'Something went wrong');
    });
    await tab.getByText('How to say no to a director').waitFor();
    await tab.getByText('Agreed: every 2 weeks').waitFor();
  });

  it('says that a mentorship pauses, and until when', async () => {
    const { tab } = await opened((_, first) =>
      Object.assign(first, { state: 'paused', pausedUntil: '2031-05-14T22:00:00.000Z' }),
    );
    await tab.getByRole('heading', { name: 'Paused until 15 May 2031' }).waitFor();
  });

  it('looks back on one that is over', async () => {
    const { tab } = await opened((_, first) =>
      Object.assign(first, {
        state: 'closed',
        closeReason: 'completed',
        closedAt: daysOff(-3),
        closeMessage: 'Thank you for all of it.',
      }),
    );
    await tab.getByText('Thank you for all of it.').waitFor();
    await tab.getByRole('link', { name: 'Look back' }).click();
    await tab.getByRole('heading', { name: 'Timeline', level: 1 }).waitFor();
  });

  it('celebrates one that was completed', async () => {
    const { tab } = await opened((world, first) => {
      Object.assign(first, { state: 'closed', closeReason: 'completed', closedAt: daysOff(-0.1) });
      const at = daysOff(-0.1);
      world.celebrations = [
        celebration(first.id, {
          kind: 'completed',
          subjectId: first.id,
          at,
          message: 'Well done.',
        }),
      ];
    });
    await tab.getByRole('article').getByText('Well done.').waitFor();
  });

  it('reads on until it has found what the other did among much of my own', async () => {
    const { tab } = await opened((world) => {
      const mine = Array.from({ length: 120 }, () => entry('goal.added', -0.1, { by: 'mentor' }));
      world.timeline.push(...mine);
    });
    const news = tab.getByRole('region', { name: 'Since you last looked' });
    await news.getByText(/Jonas changed a goal/).waitFor();
  });

  it('shows quietly what lies ahead that matters, and leads to a meeting around it', async () => {
    const { tab, page } = await opened((world, { id: mentorshipId }) => {
      const day = (days: number) => `${dayOff(days)}T00:00:00.000Z`;
      world.importantDates = [
        importantDate({ mentorshipId, title: 'My talk', at: day(9) }),
        importantDate({ mentorshipId, title: 'Long past', at: day(-9) }),
      ];
    });
    const dates = tab.getByRole('list', { name: 'Dates that matter' });
    await dates.getByText('My talk').waitFor();
    expect(await dates.getByRole('listitem').count()).toBe(1);
    await dates.getByRole('link', { name: 'Meet before it' }).click();
    await tab.getByText('Around “My talk”').waitFor();
    expect(await tab.getByRole('checkbox', { name: /date that matters/ }).isChecked()).toBe(true);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sticksOut(tab)).toBeNull();
  });

  it('speaks German to who reads German', async () => {
    const { tab } = await opened(undefined, { locale: 'de-de' });
    await tab.getByText('Vereinbart: alle 2 Wochen').waitFor();
    await tab.getByRole('link', { name: 'Zusagen' }).waitFor();
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe('de');
  });

  it('asks the API for answers in the reader’s language', async () => {
    const world = busyWorld();
    const languages = new Set<string | undefined>();
    world.instead['GET /me'] = (route) => {
      languages.add(route.request().headers()['accept-language']);
      return route.fulfill({ json: world.me });
    };
    const { tab } = await open(world, { locale: 'de-de' });
    await tab.getByText('Deine Mentorschaften').first().waitFor();
    await expect.poll(() => [...languages]).toEqual(['de-de']);
  });
});
