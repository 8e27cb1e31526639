import type { Chance } from '../../histories/random.ts';
import type { Reader } from './readers.ts';

/** One request of the tab, and whether its answer is what it must be. */
export type Read = { route: string; path: string; token: string; holds: (body: Body) => boolean };

type Item = Record<string, unknown>;
type Body = Item & { items: Item[]; next: string | null };
type Asked = Omit<Read, 'token'>;

const day = 24 * 60 * 60 * 1000;

/** A list of so many, each of which is right; the ids of them all differ. */
const items =
  (count: number, isRight: (item: Item) => boolean = () => true) =>
  ({ items }: Body) =>
    items.length === count &&
    new Set(items.map(({ id }) => id)).size === count &&
    items.every(isRight);

/**
 * What the tab reads where somebody opens it and is led on to their mentorship (addin/tab, addin/features/home), without
 * `/me`: most of that is Graph's time.
 */
function opening({ mentorshipId, nextMeetingId, mentorships, alerts }: Reader): Asked[] {
  const one = `/mentorships/${mentorshipId}`;
  const ofIt = (item: Item) => item.mentorshipId === mentorshipId;
  const since = new Date(Date.now() - 9 * day).toISOString();
  return [
    { route: 'mentorships', path: '/mentorships', holds: items(mentorships) },
    { route: 'alerts', path: '/alerts', holds: items(alerts) },
    { route: 'notifications', path: '/notifications', holds: items(50) },
    { route: 'one mentorship', path: one, holds: ({ id }) => id === mentorshipId },
    {
      route: 'agreement',
      path: `${one}/agreement`,
      holds: ({ state, version }) => state === 'in-force' && version === 3,
    },
    { route: 'goals', path: `${one}/goals`, holds: items(6, ofIt) },
    { route: 'follow-ups', path: `${one}/follow-ups`, holds: items(32, ofIt) },
    {
      route: 'meetings ahead',
      path: `${one}/meetings?when=upcoming&limit=10`,
      holds: (body) => items(2, ofIt)(body) && body.items[0]?.id === nextMeetingId,
    },
    {
      route: 'meetings of the rhythm',
      path: `${one}/meetings?when=past&limit=60`,
      holds: items(60, ofIt),
    },
    {
      route: 'agenda',
      path: `/meetings/${nextMeetingId}/agenda`,
      // Two topics, the four promises that are open, and the two goals.
      holds: items(8),
    },
    { route: 'celebrations', path: `${one}/celebrations`, holds: items(22, ofIt) },
    { route: 'important dates', path: `${one}/important-dates`, holds: items(6, ofIt) },
    {
      route: 'what is new',
      path: `${one}/timeline?since=${since}&limit=100`,
      holds: ({ items }) => items.length > 0,
    },
  ];
}

/** The screens that they may go on to: the timeline, the meetings and one of them, a goal, the agreement's versions. */
function further({ mentorshipId, lastMeetingId, goalId }: Reader): Asked[][] {
  const one = `/mentorships/${mentorshipId}`;
  const ofIt = (item: Item) => item.mentorshipId === mentorshipId;
  return [
    [
      { route: 'timeline', path: `${one}/timeline`, holds: items(30) },
      {
        route: 'meetings at a glance',
        path: `${one}/meetings?when=past&limit=100`,
        holds: items(98, ofIt),
      },
    ],
    [
      {
        route: 'meetings past',
        path: `${one}/meetings?when=past&limit=10`,
        holds: items(10, ofIt),
      },
      {
        route: 'one meeting',
        path: `/meetings/${lastMeetingId}`,
        holds: ({ id }) => id === lastMeetingId,
      },
    ],
    [
      {
        route: 'one goal',
        path: `/goals/${goalId}`,
        holds: ({ id, milestones }) => id === goalId && (milestones as Item[]).length === 4,
      },
    ],
    [
      {
        route: 'versions',
        path: `${one}/agreement/versions`,
        holds: ({ items }) => items.length === 3,
      },
    ],
  ];
}

/** So many reads: people chosen by chance open the tab, one after the other, and each goes on to one more screen. */
export function readsOf(readers: Reader[], count: number, { whole }: Chance): Read[] {
  const reads: Read[] = [];
  while (reads.length < count) {
    const reader = readers[whole(readers.length)];
    if (!reader) throw new Error('nobody is signed in');
    const screens = further(reader);
    const visit = [...opening(reader), ...(screens[whole(screens.length)] ?? [])];
    reads.push(...visit.map((asked) => ({ ...asked, token: reader.token })));
  }
  return reads.slice(0, count);
}
