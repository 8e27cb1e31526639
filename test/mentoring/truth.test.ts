import { describe, expect, it } from 'vitest';
import { MentorshipState } from '../../mentoring/mentorships/schema.ts';
import { NotificationKind } from '../../mentoring/notifications/schema.ts';
import { fits, isAwaited, requestKinds } from '../../mentoring/notifications/truth/rules.ts';

/** In which states something told to the mentor may be true, where a request waits for them. */
const statesOf = (kind: NotificationKind) =>
  MentorshipState.options.filter((state) =>
    fits(kind, { state, waitingFor: state === 'requested' ? 'mentor' : null }, 'mentor'),
  );

describe('what has been written down and not told yet', () => {
  const under = ['active', 'paused'];
  const stated: Partial<Record<NotificationKind, string[]>> = {
    ...Object.fromEntries(requestKinds.map((kind) => [kind, ['requested']])),
    'mentorship-accepted': ['active'],
    'mentorship-resumed': ['active'],
    'mentorship-paused': ['paused'],
    'agreement-written': under,
    'agreement-agreed': under,
    'goal-proposed': under,
    'goal-answered': under,
    'follow-up-promised': under,
    'alert-raised': ['requested', 'active'],
    'important-date-ahead': ['active'],
    'important-date-passed': ['active'],
  };

  it.each(NotificationKind.options)('%s fits the states that it speaks of', (kind) => {
    expect(statesOf(kind)).toEqual(stated[kind] ?? MentorshipState.options);
  });

  it.each(requestKinds)('%s fits only while it is its reader who is waited for', (kind) => {
    const request = { state: 'requested', waitingFor: 'mentee' } as const;
    expect(fits(kind, request, 'mentor')).toBe(false);
    expect(isAwaited(kind, request, 'mentee')).toBe(true);
    expect(isAwaited('goal-proposed', request, 'mentee')).toBe(false);
  });
});
