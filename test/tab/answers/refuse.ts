import {
  type Act,
  isRefusal,
  type Refusal,
  unlessUnderWay,
} from '../../../mentoring/decisions/rules.ts';
import { type Answer, notFound, type World } from '../api.ts';

const problem = (status: number, detail: string, errors?: object[]): Answer => ({
  status,
  body: { type: 'about:blank', title: 'Refused', status, detail, errors },
});

/** A refusal of the rules, as the API words it. */
export const refuse = (refusal: Refusal): Answer => {
  if (refusal.refused === 'not-yours') return problem(403, refusal.why);
  if (refusal.refused === 'not-now') return problem(409, refusal.why);
  if (refusal.refused === 'stale') return problem(409, 'It was changed meanwhile.');
  const { field, expected } = refusal;
  return problem(400, `${field}: ${expected}`, [{ field, message: expected }]);
};

/** What the one who is signed in does in a mentorship, while that goes on; else why not. */
export const acting = (
  world: World,
  mentorshipId: string,
  act: (by: Act) => Answer | Refusal,
): Answer => {
  const mentorship = world.mentorships.find(({ id }) => id === mentorshipId);
  if (!mentorship) return notFound;
  const at = new Date();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: world.me.timeZone }).format(at);
  const done = unlessUnderWay(mentorship) ?? act({ by: mentorship.role, at, today });
  return isRefusal(done) ? refuse(done) : done;
};
