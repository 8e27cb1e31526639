import { watchedStates } from '../../mentorships/rules.ts';
import type { MentorshipState, Side } from '../../mentorships/schema.ts';
import type { NotificationKind } from '../schema.ts';

const active = ['active'] as const;

/** In which states of its mentorship something is true at all; what is not named here, in any. */
const during: Partial<Record<NotificationKind, readonly MentorshipState[]>> = {
  'mentorship-accepted': active,
  'mentorship-resumed': active,
  'mentorship-paused': ['paused'],
  'agreement-written': watchedStates,
  'agreement-agreed': watchedStates,
  'goal-proposed': watchedStates,
  'goal-answered': watchedStates,
  'follow-up-promised': watchedStates,
  'alert-raised': ['requested', 'active'],
  'important-date-ahead': active,
  'important-date-passed': active,
};

/** What asks its reader to answer a request. */
export const requestKinds: NotificationKind[] = [
  'mentorship-requested',
  'mentorship-asked',
  'mentorship-replied',
  'mentorship-reminder',
];

type Facts = { state: MentorshipState; waitingFor: Side | null };

/** Whether something asks for an answer that a request still waits for. */
export const isAwaited = (
  kind: NotificationKind,
  { state, waitingFor }: Facts,
  reader: Side | null,
): boolean => requestKinds.includes(kind) && state === 'requested' && waitingFor === reader;

/** Whether something told to `reader` may still be true, as far as the state of its mentorship says. */
export function fits(kind: NotificationKind, mentorship: Facts, reader: Side): boolean {
  if (requestKinds.includes(kind)) return isAwaited(kind, mentorship, reader);
  return during[kind]?.includes(mentorship.state) ?? true;
}
