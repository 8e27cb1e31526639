import type { Step } from '../world.ts';
import { agreementSteps } from './agreement.ts';
import { beginningSteps } from './beginning.ts';
import { dateSteps } from './dates.ts';
import { goalSteps } from './goals.ts';
import { meetingSteps } from './meetings.ts';
import { promiseSteps } from './promises.ts';
import { turnSteps } from './turns.ts';

/** Everything that Amara and Jonas do in their year. */
export const story: Step[] = [
  ...beginningSteps,
  ...agreementSteps,
  ...meetingSteps,
  ...promiseSteps,
  ...goalSteps,
  ...dateSteps,
  ...turnSteps,
];
