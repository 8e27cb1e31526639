import { describe, expect, it } from 'vitest';
import type { ImportantDate } from '../../mentoring/important-dates/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { dayOff, daysOff } from './goals-world.ts';
import { asMentee, busyWorld, importantDate } from './home-world.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('a date that matters', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  const opened = async (change: Partial<ImportantDate>, as = asMentee, page?: string) => {
    const world = busyWorld(as);
    const mentorshipId = world.mentorships[0]?.id ?? '';
    const at = `${dayOff(9)}T00:00:00.000Z`;
    const date = importantDate({ mentorshipId, title: 'My talk', at, ...change });
    world.importantDates = [date];
    const subPageId = `mentorships/${mentorshipId}${page ?? `/dates/${date.id}`}`;
    return { world, date, ...(await open(world, { subPageId })) };
  };

  it('is put right by the mentee, who comes to it from home', async () => {
    const { tab, date } = await opened({}, asMentee, '');
    await tab.getByRole('link', { name: /My talk/ }).click();
    await tab.getByRole('heading', { name: 'My talk', level: 1 }).waitFor();
    await tab.getByLabel('What it is').fill('My talk to the board');
    await tab.getByLabel('When').fill(dayOff(12));
    await tab.getByRole('button', { name: 'Save the correction' }).click();
    await tab.getByRole('heading', { name: 'My talk to the board' }).waitFor();
    const at = `${dayOff(12)}T00:00:00.000Z`;
    expect(date).toMatchObject({ title: 'My talk to the board', at, allDay: true });
  });

  it('keeps its time of the day on another day', async () => {
    const at = new Date(`${dayOff(9)}T09:30:00Z`).toISOString();
    const { tab, date } = await opened({ at, allDay: false });
    await tab.getByLabel('When').fill(dayOff(10));
    await tab.getByRole('button', { name: 'Save the correction' }).click();
    const inBerlin = (instant: string) =>
      new Date(instant).toLocaleString('en-GB', { timeZone: 'Europe/Berlin' });
    const [, time] = inBerlin(at).split(', ');
    const [year, month, day] = dayOff(10).split('-');
    await expect.poll(() => inBerlin(date.at)).toBe(`${day}/${month}/${year}, ${time}`);
  });

  it('is taken away, which leads home', async () => {
    const { tab, world } = await opened({});
    await tab.getByRole('button', { name: 'It does not matter any more' }).click();
    await tab.getByRole('heading', { name: 'Since you last looked' }).waitFor();
    expect(world.importantDates).toEqual([]);
  });

  it('is told of once it has passed', async () => {
    const { tab, date } = await opened({ at: daysOff(-1), allDay: false });
    await tab.getByLabel('How did it go?').fill('They listened.');
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => date.howItWent).toBe('They listened.');
  });

  it('is read by the mentor, with what was said of it', async () => {
    const past = { at: daysOff(-1), allDay: false, howItWent: 'They listened.' };
    const { tab } = await opened(past, () => {});
    await tab.getByRole('heading', { name: 'Jonas said how it went' }).waitFor();
    await tab.getByText('They listened.').waitFor();
    expect(await tab.getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  it('says so where there is none', async () => {
    const { tab } = await opened({}, asMentee, '/dates/0197a000-0000-7000-8000-000000000000');
    await tab.getByText('There is no such date').waitFor();
  });
});
