import type { MeetingState } from '../meetings/schema.ts';
import type { Side } from '../mentorships/schema.ts';
import type { AlertEvidence, AlertKind, Suggestion } from './schema.ts';

const day = 24 * 60 * 60 * 1000;

/** The defaults of the rules; an agreement may say otherwise. */
export const defaults = {
  cancellationsInARow: 2,
  cancellationsInWindow: 3,
  windowDays: 60,
  lateMinutes: 24 * 60,
};
export type Limits = typeof defaults;

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

/** `about` is null where a pattern is about both. */
export type Pattern = { kind: AlertKind; about: Side | null; evidence: AlertEvidence };

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
  return (['mentor', 'mentee'] as const).flatMap((side) => [
    ...repeated(inOrder, moves, side, now, limits),
    ...introduction(inOrder, side, now),
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
  at !== null && at.getTime() > now.getTime() - limits.windowDays * day;

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
function introduction(inOrder: MeetingOutcome[], side: Side, now: Date): Pattern[] {
  const first = inOrder.findIndex(({ state }) => state === 'held' || state === 'scheduled');
  const introductory = first < 0 ? inOrder : inOrder.slice(0, first);
  const last = introductory
    .filter((meeting) => counts(meeting) && meeting.endedBy === side)
    .sort((a, b) => endTime(a) - endTime(b))
    .at(-1);
  const begun = inOrder.some(({ state }) => state === 'held');
  if (!last || begun || inOrder.some((meeting) => plannedSince(meeting, last, now))) return [];
  return [
    {
      kind: 'introduction-cancelled',
      about: side,
      evidence: { count: 1, meetings: [asEvidence(last)] },
    },
  ];
}

const endTime = ({ endedAt }: MeetingOutcome): number => endedAt?.getTime() ?? 0;

const plannedSince = (meeting: MeetingOutcome, cancelled: MeetingOutcome, now: Date): boolean =>
  meeting.state === 'scheduled' &&
  meeting.start > now &&
  meeting.createdAt.getTime() > endTime(cancelled);

const asEvidence = ({ id, start, endedAt, noticeMinutes }: MeetingOutcome) => ({
  id,
  start: start.toISOString(),
  at: (endedAt ?? start).toISOString(),
  noticeMinutes: noticeMinutes ?? 0,
});

/** What a person on `side` may do next about an alert. */
export function suggestion(kind: AlertKind, about: Side | null, side: Side): Suggestion {
  const others = about !== null && side !== about;
  if (others) return kind === 'request-unanswered' ? 'ask-somebody-else' : 'ask-what-would-help';
  return ownSteps[kind];
}

const ownSteps: Record<AlertKind, Suggestion> = {
  'repeated-cancellations': 'say-what-gets-in-the-way',
  'introduction-cancelled': 'propose-another-time',
  'check-in-missed': 'find-a-time',
  'follow-up-overdue': 'do-it-or-choose-another-day',
  'outcome-missing': 'write-two-lines',
  silence: 'send-a-word',
  'request-unanswered': 'answer',
};

/** A standing alert, and what becomes of it now that these patterns stand. */
export type Standing = { id: string; kind: AlertKind; about: Side | null };

/**
 * Compares the alerts that stand with the patterns that do: what to raise, which alerts have new evidence,
 * and which to clear. `kinds` are those that were looked at; alerts of others are left alone.
 */
export function reconcile(standing: Standing[], patterns: Pattern[], kinds: AlertKind[]) {
  type Which = Pick<Standing, 'kind' | 'about'>;
  const same = (a: Which, b: Which) => a.kind === b.kind && a.about === b.about;
  return {
    raise: patterns.filter((pattern) => !standing.some((alert) => same(alert, pattern))),
    renew: standing.flatMap((alert) => {
      const pattern = patterns.find((each) => same(alert, each));
      return pattern ? [{ id: alert.id, evidence: pattern.evidence }] : [];
    }),
    clear: standing.filter(
      (alert) => kinds.includes(alert.kind) && !patterns.some((pattern) => same(alert, pattern)),
    ),
  };
}
