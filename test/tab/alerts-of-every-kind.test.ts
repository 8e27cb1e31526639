import { describe, expect, it } from 'vitest';
import { suggestion } from '../../mentoring/alerts/rules.ts';
import type { Alert, AlertKind } from '../../mentoring/alerts/schema.ts';
import type { Side } from '../../mentoring/mentorships/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { busyWorld } from './home-world.ts';
import { checkLooks } from './looking.ts';
import { useTab } from './open-tab.ts';
import { cancellations, miraWorld, notification } from './world.ts';

const browser = await findBrowser();
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** An alert as its mentor, Mira, has it. */
const alert = (mentorshipId: string, kind: AlertKind, about: Side | null, change = {}): Alert =>
  cancellations(mentorshipId, {
    kind,
    about,
    suggestion: suggestion(kind, about, 'mentor'),
    evidence: { count: 14, meetings: [] },
    ...change,
  });

type Case = [kind: AlertKind, about: Side | null, title: string, way: string | null, to: RegExp];

const cases: Case[] = [
  [
    'check-in-missed',
    null,
    'You and Jonas have not met for 2 weeks',
    'Find a time',
    /meetings\/new$/,
  ],
  [
    'outcome-missing',
    null,
    'Your last meeting with Jonas has no notes yet',
    'Write the notes',
    /meetings\/[\w-]{36}$/,
  ],
  [
    'follow-up-overdue',
    'mentor',
    '14 things you promised Jonas are past their day',
    'See the follow-ups',
    /follow-ups$/,
  ],
  ['silence', 'mentor', 'Jonas has not heard from you for 2 weeks', null, /^$/],
];

describe.skipIf(!browser)('alerts of every kind', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it('say what was observed, without notice where nothing was called off, and lead on with one tap', async () => {
    const world = busyWorld();
    const id = world.mentorships[0]?.id ?? '';
    const held = world.meetings.find(({ state }) => state === 'held');
    const meetings = [
      { id: held?.id ?? '', start: held?.start ?? '', at: held?.end ?? '', noticeMinutes: 0 },
    ];
    world.alerts = cases.map(([kind, about]) =>
      alert(id, kind, about, {
        ...(kind === 'outcome-missing' && { evidence: { count: 1, meetings } }),
        ...(kind === 'check-in-missed' && { evidence: { count: 17, meetings } }),
      }),
    );
    const { tab, ...shown } = await open(world, { subPageId: `mentorships/${id}` });
    await tab.getByRole('button', { name: 'Show 2 more' }).click();
    for (const [, , title, way, to] of cases) {
      const card = tab.getByRole('article', { name: title });
      await card.waitFor();
      expect(await card.getByText(/notice/).count(), title).toBe(0);
      const links = await card.getByRole('link').all();
      expect(links, title).toHaveLength(way ? 1 : 0);
      if (way) expect(await card.getByRole('link', { name: way }).getAttribute('href')).toMatch(to);
    }
    await tab.getByText(/You last met on/).waitFor();
    await checkLooks({ tab, ...shown });
  });

  it('where it has been quiet between the two, one card says so, and one tap opens their chat', async () => {
    const world = busyWorld();
    const id = world.mentorships[0]?.id ?? '';
    world.alerts = [
      alert(id, 'silence', 'mentor', { evidence: { count: 21, meetings: [] } }),
      alert(id, 'silence', 'mentee', { evidence: { count: 7, meetings: [] } }),
    ];
    const { tab, messages } = await open(world, { subPageId: `mentorships/${id}`, chats: true });
    const card = tab.getByRole('article', {
      name: 'It has been quiet between you and Jonas for a week',
    });
    await card.getByRole('button', { name: 'Write to Jonas' }).click();
    const chats = async () => (await messages()).filter(({ func }) => func === 'chat.openChat');
    await expect.poll(chats).toMatchObject([{ args: [{ members: ['jonas@accord.test'] }] }]);
    await card.getByRole('button', { name: 'Acknowledge' }).click();
    await card.getByText('Acknowledged').waitFor();
    expect(world.alerts.map(({ state }) => state)).toEqual(['acknowledged', 'acknowledged']);
  });

  it('of a request are said to whoever waits for it, and to whom it waits for in the request itself', async () => {
    const world = miraWorld();
    const asked = world.mentorships[2];
    if (!asked) throw new Error('no request');
    const [mine, theirs] = [{ ...asked }, asked];
    Object.assign(mine, {
      id: '0197a000-0000-7000-8000-00000000dddd',
      role: 'mentee',
      mentor: asked.mentee,
      mentee: asked.mentor,
    });
    world.mentorships = [mine, theirs];
    world.alerts = [
      alert(theirs.id, 'request-unanswered', 'mentor'),
      alert(mine.id, 'request-unanswered', 'mentor', { suggestion: 'ask-somebody-else' }),
    ];
    const { tab } = await open(world);
    await tab.getByText('a no is an answer as well').waitFor();
    await tab.getByText('Tomás has not answered yet').waitFor();
    await tab.getByRole('link', { name: 'Tomás Herrera' }).click();
    const card = tab.getByRole('article', { name: 'Tomás has not answered yet' });
    expect(await card.getByRole('link', { name: 'Ask somebody else' }).getAttribute('href')).toBe(
      '/ask',
    );
  });

  it('said three times stands once in the notifications, and is read at once', async () => {
    const world = miraWorld();
    const id = world.mentorships[0]?.id ?? '';
    const quiet = alert(id, 'silence', 'mentor');
    world.alerts = [quiet];
    const said = { subjectId: quiet.id };
    const gone = notification(id, { createdAt: ago(40), readAt: ago(39) });
    world.notifications = [
      ...[0, 7, 14].map((days) => notification(id, { ...said, createdAt: ago(days) })),
      gone,
    ];
    const { tab } = await open(world, { subPageId: 'notifications' });
    await tab.getByText('it has settled').waitFor();
    const rows = await tab.getByRole('main').getByRole('listitem').allInnerTexts();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/for 2 weeks\s.*also 7 days ago and 14 days ago/s);
    await tab.getByRole('link', { name: 'Notifications, 1 unread' }).waitFor();
    await tab.getByRole('link', { name: /has not heard from you/ }).click();
    await tab.getByRole('article', { name: /has not heard from you/ }).waitFor();
    expect(world.notifications.every(({ readAt }) => readAt)).toBe(true);
  });
});
