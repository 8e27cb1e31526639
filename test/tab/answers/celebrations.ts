import { list, notFound, ok } from '../api.ts';
import type { Answers } from './all.ts';

/** Celebrations, newest first; a card is posted once, by whom it honours. */
export const celebrationAnswers: Answers = (world, { noun, id, act }) => {
  if (noun === 'mentorships' && act === 'celebrations') {
    const own = world.celebrations.filter(({ mentorshipId }) => mentorshipId === id);
    return list(own.sort((one, other) => other.at.localeCompare(one.at)));
  }
  if (noun !== 'celebrations') return null;
  const found = world.celebrations.find((each) => each.id === id);
  const role = world.mentorships.find((each) => each.id === found?.mentorshipId)?.role;
  if (!found || !role) return notFound;
  const refuse = (status: number, detail: string) => ({ status, body: { status, detail } });
  if (found.honours && found.honours !== role) return refuse(403, 'This is for them to share.');
  if (found.sharedAt) return refuse(409, 'The card has been posted already.');
  return ok(Object.assign(found, { sharedAt: new Date().toISOString() }));
};
