import { describe, it } from 'vitest';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import { findBrowser } from '../support/browser.ts';
import type { World } from './api.ts';
import { celebration, dayOff, daysOff } from './goals-world.ts';
import { asMentee, busyWorld, entry, importantDate } from './home-world.ts';
import { checkLooks } from './looking.ts';
import { useTab } from './open-tab.ts';
import { cancellations } from './world.ts';

const browser = await findBrowser();

type Change = (world: World, first: Mentorship) => void;
type Case = [name: string, ready: string | RegExp, page: string, change?: Change];

const bare: Change = (world, first) => {
  Object.assign(world, { agreements: {}, goals: [], followUps: [], timeline: [], meetings: [] });
  Object.assign(first, { role: 'mentee', mentor: first.mentee, mentee: first.mentor });
};
const pausing: Change = (_, first) =>
  void Object.assign(first, { state: 'paused', pausedUntil: daysOff(20) });
const over: Change = (_, first) =>
  void Object.assign(first, { state: 'closed', closeReason: 'completed', closedAt: daysOff(-2) });
const festive: Change = (world, first) => {
  world.alerts = [cancellations(first.id), cancellations(first.id, { kind: 'check-in-missed' })];
  world.celebrations = [celebration(first.id, { at: daysOff(-0.1) })];
};
const celebrated: Change = (world, first) => {
  festive(world, first);
  world.timeline.push(
    entry('celebration.earned', -30.1, { kind: 'meetings-kept', number: 5 }),
    entry('alert.raised', -31, { kind: 'silence' }),
  );
};
const ahead: Change = (world, { id: mentorshipId }) => {
  const at = `${dayOff(9)}T00:00:00.000Z`;
  world.importantDates = [importantDate({ mentorshipId, title: 'My talk at the conference', at })];
};
const dateId = '0197a000-0000-7000-8000-00000d000001';
const passed: Change = (world, first) => {
  asMentee(world, first);
  const said = { title: 'My talk at the conference', note: 'I am nervous.' };
  world.importantDates = [
    importantDate({ ...said, id: dateId, mentorshipId: first.id, at: daysOff(-1), allDay: false }),
  ];
};
const only: Change = (world) => void world.mentorships.splice(1);

/** Every screen and state: what shows that it is drawn, where it is, and what makes it so. */
const screens: Case[] = [
  ['home, well under way', 'Since you last looked', ''],
  ['home, all of it new', 'Set your first goal', '', bare],
  ['home, with patterns and something to celebrate', 'Find a time', '', festive],
  ['home, with a date that matters ahead', 'Meet before it', '', ahead],
  ['home, paused', /Paused until/, '', pausing],
  ['home, over', 'Look back', '', over],
  ['home, the only one', 'Since you last looked', '', only],
  ['a date that has passed', 'Correct it', `/dates/${dateId}`, passed],
  ['no such date', 'There is no such date', `/dates/${dateId}`],
  ['timeline', 'Jonas asked', '/timeline', celebrated],
  ['timeline, empty', 'will stand here', '/timeline', bare],
  ['no such page', 'This page does not exist', '/elsewhere'],
];

describe.skipIf(!browser)('looks of home', { timeout: 30_000 }, () => {
  const { open } = useTab(browser);

  it.each(screens)(
    '%s: accessible in the three themes, and fits 320 px',
    async (_, ready, page, change) => {
      const world = busyWorld(change);
      const shown = await open(world, {
        subPageId: `mentorships/${world.mentorships[0]?.id}${page}`,
      });
      await shown.tab.getByText(ready).first().waitFor();
      await checkLooks(shown);
    },
  );

  it('German: accessible in the three themes, and fits 320 px', async () => {
    const world = busyWorld(festive);
    const subPageId = `mentorships/${world.mentorships[0]?.id}`;
    const shown = await open(world, { subPageId, locale: 'de-de' });
    await shown.tab.getByText('Seit du zuletzt hier warst').waitFor();
    await checkLooks(shown);
  });
});
