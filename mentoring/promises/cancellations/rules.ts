import type { AgreementTerms } from '../../agreements/schema.ts';
import type { Pattern } from '../../alerts/rules.ts';
import type { AlertEvidence } from '../../alerts/schema.ts';
import { dayMs } from '../../fields/rules.ts';
import type { MeetingState } from '../../meetings/schema.ts';
import { type Side, sides } from '../../mentorships/schema.ts';

/** The defaults of the rules; an agreement may say otherwise. */
export const defaults = {
  cancellationsInARow: 2,
  cancellationsInWindow: 3,
  windowDays: 60,
  lateMinutes: 24 * 60,
};
export type Limits = typeof defaults;

/** The limits by what is in force. */
export const limitsOf = (terms: AgreementTerms | null): Limits =>
  terms ? { ...defaults, lateMinutes: terms.noticeHours * 60 } : defaults;

/** A meeting, as far as patterns of cancelling are concerned. */
export type MeetingOutcome = {
  id: string;
  start: Date;
  state: MeetingState;
  endedBy: Side | null;
  endedAt: Date | null;
  noticeMinutes: number | null;
  rescheduledTo: string | null;
  createdAt: Date;
};

/** A change of time: by whom, when, and how long before the old start. */
export type Move = {
  meetingId: string;
  by: Side | null;
  at: Date;
  from: Date;
  noticeMinutes: number;
};

/**
 * The patterns of cancelling that stand at `now`: repeated cancellations by one side, and an introductory
 * meeting that fell through. Pure, so that "what would it have said on that day?" can be asked.
 */
export function cancellationPatterns(
  meetings: MeetingOutcome[],
  moves: Move[],
  now: Date,
  limits: Limits = defaults,
): Pattern[] {
  const inOrder = [...meetings].sort(
    (a, b) => a.start.getTime() - b.start.getTime() || a.id.localeCompare(b.id),
  );
  return sides.flatMap((side) => [
    ...repeated(inOrder, moves, side, now, limits),
    ...introduction(inOrder, side),
  ]);
}

/** A cancellation that counts: somebody's own, and not followed by a new meeting in time. */
const counts = (meeting: MeetingOutcome): boolean =>
  (meeting.state === 'cancelled' || meeting.state === 'declined') &&
  meeting.endedBy !== null &&
  meeting.rescheduledTo === null;

function repeated(
  inOrder: MeetingOutcome[],
  moves: Move[],
  side: Side,
  now: Date,
  limits: Limits,
): Pattern[] {
  const row = lastRow(inOrder, side);
  const recent = inOrder.filter(
    (meeting) =>
      counts(meeting) && meeting.endedBy === side && within(meeting.endedAt, now, limits),
  );
  const lateMoves = moves.filter(
    (move) =>
      move.by === side && move.noticeMinutes < limits.lateMinutes && within(move.at, now, limits),
  );
  const weight = recent.length + lateMoves.length / 2;
  const pattern = (evidence: AlertEvidence): Pattern[] => [
    { kind: 'repeated-cancellations', about: side, evidence },
  ];

  if (weight >= limits.cancellationsInWindow) {
    const moved = lateMoves.map(({ meetingId, from, at, noticeMinutes }) => ({
      id: meetingId,
      start: from.toISOString(),
      at: at.toISOString(),
      noticeMinutes,
    }));
    return pattern({
      count: weight,
      windowDays: limits.windowDays,
      meetings: [...recent.map(asEvidence), ...moved],
    });
  }
  return row.length >= limits.cancellationsInARow
    ? pattern({ count: row.length, meetings: row.map(asEvidence) })
    : [];
}

const within = (at: Date | null, now: Date, limits: Limits): boolean =>
  at !== null && at.getTime() > now.getTime() - limits.windowDays * dayMs;

/**
 * The cancellations of `side` in a row that nothing has broken since. A meeting held, one still to come
 * between them, or one that the other side cancelled breaks the row; a rescheduled one is passed over, and
 * so is one that did not take place for nobody's fault.
 */
function lastRow(inOrder: MeetingOutcome[], side: Side): MeetingOutcome[] {
  const row: MeetingOutcome[] = [];
  const telling = inOrder.filter(
    (meeting) => counts(meeting) || meeting.state === 'held' || meeting.state === 'scheduled',
  );
  let end = telling.length;
  while (telling[end - 1]?.state === 'scheduled') end--;
  for (let i = end - 1; i >= 0; i--) {
    const meeting = telling[i];
    if (!meeting || !counts(meeting) || meeting.endedBy !== side) break;
    row.unshift(meeting);
  }
  return row;
}

/**
 * The introductory meeting fell through: one with no meeting before it that was held or still is to come.
 * It stands until a meeting is held, or a new one is made after the cancellation.
 */
function introduction(inOrder: MeetingOutcome[], side: Side): Pattern[] {
  const first = inOrder.findIndex(({ state }) => state === 'held' || state === 'scheduled');
  const introductory = first < 0 ? inOrder : inOrder.slice(0, first);
  const last = introductory
    .filter((meeting) => counts(meeting) && meeting.endedBy === side)
    .sort((a, b) => endTime(a) - endTime(b))
    .at(-1);
  const begun = inOrder.some(({ state }) => state === 'held');
  if (!last || begun || inOrder.some((meeting) => plannedSince(meeting, last))) return [];
  return [
    {
      kind: 'introduction-cancelled',
      about: side,
      evidence: { count: 1, meetings: [asEvidence(last)] },
    },
  ];
}

const endTime = ({ endedAt }: MeetingOutcome): number => endedAt?.getTime() ?? 0;

const plannedSince = (meeting: MeetingOutcome, cancelled: MeetingOutcome): boolean =>
  meeting.state === 'scheduled' && meeting.createdAt.getTime() > endTime(cancelled);

const asEvidence = ({ id, start, endedAt, noticeMinutes }: MeetingOutcome) => ({
  id,
  start: start.toISOString(),
  at: (endedAt ?? start).toISOString(),
  noticeMinutes: noticeMinutes ?? 0,
});
