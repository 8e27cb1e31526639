import type { MeetingState } from '../schema.ts';

/** A meeting as an earlier mentorship of the same two, which ended at `closedAt`, has it. */
export type EarlierMeeting = { key: string; end: Date; state: MeetingState; closedAt: Date | null };

/**
 * Whether a copy that is new to a mentorship shows what an earlier one has had: over before that ended, held or
 * called off. What has since been put after the new beginning, or is still to come, belongs to the new one.
 */
export function wasHadEarlier(
  copy: { start: number },
  { end, state, closedAt }: EarlierMeeting,
  acceptedAt: Date | null,
): boolean {
  if (!acceptedAt || copy.start >= acceptedAt.getTime()) return false;
  return state !== 'scheduled' || (closedAt !== null && end <= closedAt);
}
