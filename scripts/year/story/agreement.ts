import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { When } from '../days.ts';
import { does, type Step } from '../world.ts';

const first = {
  purpose: 'That Jonas leads a design review from the first draft to the decision.',
  cadenceWeeks: 2,
  meetingMinutes: 45,
  durationMonths: 12,
  mentorRoles: [
    { role: 'advisor', weight: 3 },
    { role: 'resource-person', weight: 1 },
  ],
  menteeRoles: [
    { role: 'planner', weight: 3 },
    { role: 'investigator', weight: 1 },
  ],
};

/** After the hard weeks: more notice, more contradiction, and a purpose that has grown. */
const second = {
  ...first,
  purpose:
    'That Jonas is heard where decisions are made: in reviews, in incidents and by the board.',
  noticeHours: 48,
  mentorRoles: [
    { role: 'devils-advocate', weight: 3 },
    { role: 'champion', weight: 2 },
  ],
  confidentialityNote: 'What is going on at home stays in this room.',
};

const writes = (when: When, by: Side, terms: object): Step => ({
  when,
  act: ({ accord, cast, home }) => accord(cast[by], 'PUT', `${home}/agreement`, { terms }),
});
const signs = (when: When, by: Side, version: number): Step =>
  does(when, by, '~/agreement/sign', { version });

export const agreementSteps: Step[] = [
  writes([-49, -1, '14:05'], 'mentor', first),
  signs([-49, -1, '14:06'], 'mentor', 1),
  signs([-49, 0, '09:10'], 'mentee', 1),
  writes([-20, 1, '10:30'], 'mentee', second),
  signs([-20, 1, '10:31'], 'mentee', 2),
  signs([-20, 2, '15:45'], 'mentor', 2),
];
