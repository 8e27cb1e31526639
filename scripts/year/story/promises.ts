import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { When } from '../days.ts';
import { find, type Step, titled } from '../world.ts';
import type { Promised } from './episode.ts';
import { episodes } from './episodes.ts';

const endOf = ({ owner, kind, title, done, tried, dropped }: Promised): Step[] => {
  if (dropped) {
    const { when, by, reason } = dropped;
    return [ends(when, by, title, 'drop', { reason })];
  }
  const outcome = kind === 'advice' ? { tried: true, whatHappened: tried } : {};
  return done ? [ends(done, owner, title, 'done', outcome)] : [];
};

const ends = (when: When, by: Side, title: string, how: string, body: object): Step => ({
  when,
  async act(world) {
    const { id } = await find(world, 'follow-ups?state=open', titled(title));
    await world.accord(world.cast[by], 'POST', `/follow-ups/${id}/${how}`, body);
  },
});

/** What became of it; that it was promised is part of the meeting. */
export const promiseSteps: Step[] = episodes
  .flatMap(({ promised = [] }) => promised)
  .flatMap(endOf);
