import { describe, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { checkLooks } from './looking.ts';
import { fullAgenda, hoursOff, manyFollowUps, meetingsWorld } from './meetings-world.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

type Given = ReturnType<typeof meetingsWorld>;

/** A screen in one of its states: what makes it so and where it is, what shows that it is drawn, and what to press. */
const screens: [name: string, where: (given: Given) => string, ready: string, press?: string][] = [
  [
    'meetings, one of them a question',
    ({ world }) => {
      world.possible = [{ eventId: 'a', subject: 'Coffee', start: hoursOff(2), end: hoursOff(3) }];
      return 'meetings';
    },
    'Is this one of yours?',
  ],
  [
    'meetings, none',
    ({ world }) => {
      world.meetings = [];
      return 'meetings';
    },
    'You have not met yet.',
  ],
  [
    'scheduling',
    ({ world }) => {
      world.zones = { mentee: 'Asia/Kolkata' };
      return 'meetings/new';
    },
    'for Jonas',
  ],
  [
    'scheduling, refused',
    ({ world, id }) => {
      world.instead[`POST /mentorships/${id}/meeting-times`] = problem(403, 'Outlook is away.');
      return 'meetings/new';
    },
    'Outlook is away.',
    'Send the invitation',
  ],
  [
    'a meeting ahead',
    ({ world, next }) => {
      world.agendas[next.id] = fullAgenda();
      return `meetings/${next.id}`;
    },
    'Jonas promised',
  ],
  [
    'a meeting with a proposal',
    ({ next }) => {
      next.proposedStart = hoursOff(4);
      return `meetings/${next.id}`;
    },
    'Jonas proposes',
  ],
  ['moving', ({ next }) => `meetings/${next.id}`, 'Move it', 'Move it'],
  ['calling off', ({ next }) => `meetings/${next.id}`, 'Cancel it', 'Cancel it'],
  [
    'a meeting held',
    ({ world, id, past }) => {
      world.followUps = manyFollowUps(id).map((each) => ({ ...each, meetingId: past.id }));
      return `meetings/${past.id}`;
    },
    'Book a room',
  ],
  ['a meeting not there', () => 'meetings/0197a000-0000-7000-8000-00000000eeee', 'no such meeting'],
  [
    'follow-ups',
    ({ world, id }) => {
      world.followUps = manyFollowUps(id);
      return 'follow-ups';
    },
    'Book a room',
    'Done: Ask the quietest',
  ],
  ['follow-ups, none', () => 'follow-ups', 'Nothing promised yet', 'Add'],
];

describe.skipIf(!browser)('looks of meetings and follow-ups', { timeout: 30_000 }, () => {
  const { open } = useTab(browser);

  it.each(screens)(
    '%s: accessible in the three themes, and fits 320 px',
    async (_, where, ready, press) => {
      const given = meetingsWorld();
      const subPageId = `mentorships/${given.id}/${where(given)}`;
      const opened = await open(given.world, { subPageId });
      await opened.tab.getByText(ready).first().waitFor();
      if (press) await opened.tab.getByRole('button', { name: press }).first().click();
      await checkLooks(opened);
    },
  );

  it('has longer words in German, and fits 320 px', async () => {
    const given = meetingsWorld();
    given.world.followUps = manyFollowUps(given.id);
    const subPageId = `mentorships/${given.id}/follow-ups`;
    const opened = await open(given.world, { subPageId, locale: 'de-de' });
    await opened.tab.getByRole('heading', { name: 'Zusagen' }).waitFor();
    await checkLooks(opened);
  });
});
