import { describe, it } from 'vitest';
import type { Version } from '../../mentoring/agreements/rules.ts';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { agreedWorld, inForce, otherwise, version } from './agreement-world.ts';
import { problem } from './api.ts';
import { checkLooks } from './looking.ts';
import { useTab } from './open-tab.ts';
import { miraWorld } from './world.ts';

const browser = await findBrowser();

const waiting = version(1, 2, { by: 'mentor', signed: ['mentor'] });
const proposed = version(2, 1, { terms: otherwise, signed: ['mentee'] });
const question = {
  by: 'mentor',
  text: 'What have you tried so far?',
  at: new Date(Date.now() - 86_400_000).toISOString(),
} as const;

/** The agreement in its states: what there is of it, and what shows that it is drawn. */
const agreements: [name: string, ready: string, versions: Version[], part?: string][] = [
  ['none', 'Write the first draft', []],
  ['being drafted', 'Sign, and hand to Jonas', [], '/edit'],
  ['being changed', 'Devil’s advocate: how much', [inForce()], '/edit'],
  ['waiting for them', 'Waits for Jonas’s signature', [waiting]],
  ['waiting for me', 'Sign version 2', [proposed, waiting]],
  ['in force', 'In force since', [inForce()]],
  ['in force, a newer one waits', 'Jonas proposes changes', [proposed, inForce()]],
  ['an older version', 'Back to the agreement', [proposed, inForce()], '/versions/1'],
];

/** The first mentorship in the states of its life. */
const lives: [name: string, ready: string, page: string, change: Partial<Mentorship>][] = [
  [
    'a request asked about',
    'You asked',
    '',
    { state: 'requested', acceptedAt: null, waitingFor: 'mentee', exchange: [question] },
  ],
  [
    'a request to be answered about',
    'would like to know more',
    '',
    {
      state: 'requested',
      acceptedAt: null,
      role: 'mentee',
      waitingFor: 'mentee',
      exchange: [question],
    },
  ],
  [
    'a request that waits',
    'Withdraw the request',
    '',
    { state: 'requested', acceptedAt: null, role: 'mentee', waitingFor: 'mentor' },
  ],
  ['about, going on', 'Take a break', '/about', {}],
  [
    'about, paused',
    'Go on now',
    '/about',
    { state: 'paused', pausedUntil: new Date().toISOString() },
  ],
  [
    'about, ended',
    'How it ended',
    '/about',
    {
      state: 'closed',
      closeReason: 'completed',
      closeMessage: 'Thank you.',
      closedAt: new Date().toISOString(),
    },
  ],
];

describe.skipIf(!browser)(
  'looks of the agreement, and of a mentorship’s life',
  { timeout: 30_000 },
  () => {
    const { open } = useTab(browser);

    it.each(agreements)(
      '%s: accessible in the three themes, and fits 320 px',
      async (_, ready, versions, part = '') => {
        const world = agreedWorld(...versions);
        const opened = await open(world, { subPageId: world.path + part });
        await opened.tab.getByText(ready).or(opened.tab.getByLabel(ready)).first().waitFor();
        await checkLooks(opened);
      },
    );

    it('closed, and failed', async () => {
      const world = agreedWorld(inForce());
      Object.assign(world.mentorships[0] ?? {}, { state: 'closed', closeReason: 'ended' });
      const closed = await open(world, { subPageId: world.path });
      await closed.tab.getByText('The mentorship has ended.').waitFor();
      await checkLooks(closed);
      world.instead[`GET /${world.path}`] = problem(500, 'Something went wrong');
      const failed = await open(world, { subPageId: world.path });
      await failed.tab.getByText('Try again').waitFor({ timeout: 10_000 });
      await checkLooks(failed);
    });

    it('is accessible where both wrote, and with a field refused', async () => {
      const world = agreedWorld(inForce());
      const opened = await open(world, { subPageId: `${world.path}/edit` });
      const { tab } = opened;
      await tab.getByLabel('How often you meet').selectOption('3');
      await tab.getByRole('textbox', { name: /What will be different/ }).fill('');
      await tab.getByRole('button', { name: /^Sign, and hand/ }).click();
      await tab.getByText('Say in a sentence what it is for').waitFor();
      await tab.getByRole('textbox', { name: /What will be different/ }).fill('To lead.');
      world.agreements[world.id]?.unshift(proposed);
      await tab.getByRole('button', { name: /^Sign, and hand/ }).click();
      await tab.getByText('while you were writing').waitFor();
      await tab.getByRole('textbox', { name: /What will be different/ }).fill('');
      await checkLooks(opened);
    });

    it.each(lives)(
      '%s: accessible in the three themes, and fits 320 px',
      async (_, ready, page, change) => {
        const world = miraWorld();
        const [mentorship] = world.mentorships;
        Object.assign(mentorship ?? {}, change);
        const opened = await open(world, { subPageId: `mentorships/${mentorship?.id}${page}` });
        const { tab } = opened;
        await tab.getByText(ready).first().waitFor();
        for (const name of ['Take a break', 'End the mentorship', 'Withdraw the request']) {
          const more = tab.getByRole('button', { name });
          if (await more.count()) await more.click();
        }
        await checkLooks(opened);
      },
    );
  },
);
