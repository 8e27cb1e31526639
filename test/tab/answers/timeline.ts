import { TimelineQuery } from '../../../mentoring/timeline/schema.ts';
import { ok } from '../api.ts';
import type { Answers } from './all.ts';

/** What happened, newest first, a page at a time; the world's timeline is that of all its mentorships. */
export const timelineAnswers: Answers = (world, { noun, act, searchParams }) => {
  if (noun !== 'mentorships' || act !== 'timeline') return null;
  const { since = '', cursor, limit } = TimelineQuery.parse(Object.fromEntries(searchParams));
  const all = world.timeline
    .filter(({ at }) => at > since)
    .sort((one, other) => other.at.localeCompare(one.at));
  const from = cursor ? all.findIndex(({ id }) => id === cursor) + 1 : 0;
  const items = all.slice(from, from + limit);
  const more = from + limit < all.length;
  return ok({ items, next: more ? items.at(-1)?.id : null });
};
