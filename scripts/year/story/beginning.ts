import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { hearAtAnyHour } from '../../demo.ts';
import type { When } from '../days.ts';
import { does, type Step } from '../world.ts';

/** Somebody opens Accord for the first time, which learns their zone. */
const opens = (when: When, by: Side): Step => ({
  when,
  act: ({ accord, cast }) => accord(cast[by], 'GET', '/me'),
});

const asks: Step = {
  when: [-50, -2, '10:40'],
  async act(world) {
    const { accord, cast } = world;
    const { id } = await accord(cast.mentee, 'POST', '/mentorships', {
      mentorId: cast.mentor,
      whyYou:
        'You have led the platform through two rewrites, and people still like working with you.',
      hopes:
        'To write proposals that get read, and to speak up before a decision is made, not after.',
    });
    world.home = `/mentorships/${id}`;
  },
};

/** He asks, she wants to know more before she answers, and says yes. */
export const beginningSteps: Step[] = [
  opens([-50, -2, '10:31'], 'mentee'),
  asks,
  opens([-50, 0, '16:02'], 'mentor'),
  does([-50, 0, '16:08'], 'mentor', '~/ask', {
    message:
      'I would like to. One question first: which decision of the last months would you have liked to change, and what kept you?',
  }),
  does([-50, 1, '09:20'], 'mentee', '~/reply', {
    message:
      'The one to split the ledger by country. I had the numbers that spoke against it, and waited to be asked.',
  }),
  does([-50, 2, '11:15'], 'mentor', '~/accept'),
  { when: [-50, 2, '11:20'], act: ({ accord, cast }) => hearAtAnyHour(accord, cast) },
];
