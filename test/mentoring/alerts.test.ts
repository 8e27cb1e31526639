import { describe, expect, it } from 'vitest';
import { suggestion } from '../../mentoring/alerts/rules.ts';
import {
  cancellationPatterns,
  type MeetingOutcome,
  type Move,
} from '../../mentoring/promises/cancellations/rules.ts';
import { day, hour, start } from './support/copies.ts';
import {
  byMentor,
  cancelled,
  declined,
  lateMove,
  meeting,
  newId,
  now,
  rescheduled,
} from './support/outcomes.ts';

/** The repeated cancellations that stand, as "who: how many". */
const repeated = (meetings: MeetingOutcome[], moves: Move[] = [], at = now) =>
  cancellationPatterns(meetings, moves, at)
    .filter(({ kind }) => kind === 'repeated-cancellations')
    .map(({ about, evidence }) => `${about}: ${evidence.count}`);

describe('repeated cancellations: two in a row', () => {
  it.each([
    ['two cancelled', [cancelled(-9), cancelled(-2)], ['mentee: 2']],
    ['two declined', [declined(-9), declined(-2)], ['mentee: 2']],
    [
      'one of each, after others were held',
      [meeting(-30), cancelled(-9), declined(-2)],
      ['mentee: 2'],
    ],
    ['two that were still to come', [meeting(-5), cancelled(3), cancelled(10)], ['mentee: 2']],
    [
      'another meeting to come after them',
      [cancelled(-9), cancelled(-2), meeting(5)],
      ['mentee: 2'],
    ],
    ['three', [cancelled(-70), cancelled(-65), cancelled(-2)], ['mentee: 3']],
    [
      'one in two months and one long before, with none between',
      [cancelled(-90), cancelled(-2)],
      ['mentee: 2'],
    ],
    [
      'a rescheduled one between',
      [cancelled(-9), cancelled(-5, rescheduled), cancelled(-2)],
      ['mentee: 2'],
    ],
    [
      'the other’s rescheduled one between',
      [cancelled(-9), cancelled(-5, { ...byMentor, ...rescheduled }), cancelled(-2)],
      ['mentee: 2'],
    ],
    [
      'one between that was nobody’s fault',
      [cancelled(-9), meeting(-5, { state: 'missed' }), cancelled(-2)],
      ['mentee: 2'],
    ],
    ['the mentor’s own', [cancelled(-9, byMentor), cancelled(-2, byMentor)], ['mentor: 2']],
  ])('stand with %s', (_name, meetings, expected) => {
    expect(repeated(meetings)).toEqual(expected);
  });

  it.each([
    ['none', []],
    ['one', [cancelled(-2)]],
    ['one held between', [cancelled(-9), meeting(-5), cancelled(-2)]],
    ['one held since', [cancelled(-9), cancelled(-5), meeting(-2)]],
    ['one to come between', [cancelled(2), meeting(4), cancelled(6)]],
    ['the other’s between', [cancelled(-9), cancelled(-5, byMentor), cancelled(-2)]],
    ['one of each side', [cancelled(-9), cancelled(-2, byMentor)]],
    ['one of them rescheduled', [cancelled(-9), cancelled(-2, rescheduled)]],
    ['both rescheduled', [cancelled(-9, rescheduled), cancelled(-2, rescheduled)]],
    [
      'two that a third person cancelled',
      [cancelled(-9, { endedBy: null }), cancelled(-2, { endedBy: null })],
    ],
    [
      'two that were only missed',
      [meeting(-9, { state: 'missed' }), meeting(-2, { state: 'missed' })],
    ],
  ])('do not stand with %s', (_name, meetings) => {
    expect(repeated(meetings)).toEqual([]);
  });

  it('name the meetings, when they were to be and when they were cancelled, and nothing else', () => {
    const [first, second] = [cancelled(-9), declined(-2)];
    const [pattern] = cancellationPatterns([second, first], [], now);
    expect(pattern).toEqual({
      kind: 'repeated-cancellations',
      about: 'mentee',
      evidence: {
        count: 2,
        meetings: [first, second].map(({ id, start: planned, endedAt }) => ({
          id,
          start: planned.toISOString(),
          at: endedAt?.toISOString(),
          noticeMinutes: 120,
        })),
      },
    });
  });
});

describe('repeated cancellations: three in 60 days', () => {
  const spread = [
    cancelled(-50),
    meeting(-40),
    cancelled(-30),
    meeting(-20),
    cancelled(-10),
    meeting(-5),
  ];

  it('stand although meetings were held between and since, and say in how many days', () => {
    expect(repeated(spread)).toEqual(['mentee: 3']);
    const [{ evidence } = { evidence: null }] = cancellationPatterns(spread, [], now);
    expect(evidence?.windowDays).toBe(60);
    expect(evidence?.meetings).toHaveLength(3);
  });

  it('end when the first of them is 60 days ago', () => {
    const [first] = spread;
    const sixtyDaysLater = (first?.endedAt?.getTime() ?? 0) + 60 * day;
    expect(repeated(spread, [], new Date(sixtyDaysLater - 1))).toEqual(['mentee: 3']);
    expect(repeated(spread, [], new Date(sixtyDaysLater))).toEqual([]);
  });

  it('do not stand with two of one side and one of the other, or with one rescheduled', () => {
    const other = spread.map((each, i) =>
      i === 2 ? { ...each, endedBy: 'mentor' as const } : each,
    );
    expect(repeated(other)).toEqual([]);
    const moved = spread.map((each, i) => (i === 2 ? { ...each, ...rescheduled } : each));
    expect(repeated(moved)).toEqual([]);
  });

  it('count a late move as half a one', () => {
    const two = [cancelled(-50), meeting(-40), cancelled(-30), meeting(-20)];
    expect(repeated(two, [lateMove(5)])).toEqual([]);
    expect(repeated(two, [lateMove(5), lateMove(6)])).toEqual(['mentee: 3']);
    expect(
      repeated(
        [],
        Array.from({ length: 6 }, (_, i) => lateMove(i + 1)),
      ),
    ).toEqual(['mentee: 3']);
    expect(
      repeated(
        [meeting(-1)],
        Array.from({ length: 7 }, (_, i) => lateMove(i + 1)),
      ),
    ).toEqual(['mentee: 3.5']);
  });

  it.each([
    ['with 24 hours of notice', { noticeMinutes: 24 * 60 }],
    ['by the other', { by: 'mentor' as const }],
    ['by nobody known', { by: null }],
    ['60 days ago', { at: new Date(start - 60 * day) }],
  ])('do not count a move %s', (_name, more) => {
    const two = [cancelled(-50), meeting(-40), cancelled(-30), meeting(-20)];
    expect(repeated(two, [lateMove(5), lateMove(6, more)])).toEqual([]);
  });

  it('are told of both sides where both have them', () => {
    const mutual = spread.flatMap((each) => [
      each,
      { ...each, id: newId(), ...(each.endedBy ? byMentor : {}) },
    ]);
    expect(repeated(mutual).sort()).toEqual(['mentee: 3', 'mentor: 3']);
  });
});

describe('an introductory meeting that was cancelled', () => {
  const introductions = (...meetings: MeetingOutcome[]) =>
    cancellationPatterns(meetings, [], now)
      .filter(({ kind }) => kind === 'introduction-cancelled')
      .map(({ about, evidence }) => [about, evidence.meetings.map(({ id }) => id)]);

  it('is told at the first', () => {
    const first = cancelled(-2);
    expect(introductions(first)).toEqual([['mentee', [first.id]]]);
    expect(introductions(cancelled(3, byMentor))).toEqual([['mentor', [expect.any(String)]]]);
  });

  it('stands although a later one was planned before', () => {
    const first = cancelled(2);
    expect(introductions(first, meeting(9))).toEqual([['mentee', [first.id]]]);
  });

  it('is told of the last of several', () => {
    const [first, second] = [cancelled(-9), cancelled(-2)];
    expect(introductions(second, first)).toEqual([['mentee', [second.id]]]);
  });

  it.each([
    ['it was rescheduled', [cancelled(-2, rescheduled)]],
    ['a third person cancelled', [cancelled(-2, { endedBy: null })]],
    [
      'a new one was planned since',
      [cancelled(-2), meeting(5, { createdAt: new Date(start - hour) })],
    ],
    ['one was held before', [meeting(-9), cancelled(-2)]],
    ['one was held since', [cancelled(-9), meeting(-2)]],
    ['one is to come before it', [meeting(1), cancelled(5)]],
    ['none was cancelled', [meeting(3)]],
  ])('is not told when %s', (_name, meetings) => {
    expect(introductions(...meetings)).toEqual([]);
  });
});

describe('what to do next', () => {
  it('is to ask, for the other; and to say or propose, for oneself', () => {
    expect(suggestion('repeated-cancellations', 'mentee', 'mentor')).toBe('ask-what-would-help');
    expect(suggestion('repeated-cancellations', 'mentee', 'mentee')).toBe(
      'say-what-gets-in-the-way',
    );
    expect(suggestion('introduction-cancelled', 'mentor', 'mentor')).toBe('propose-another-time');
    expect(suggestion('introduction-cancelled', 'mentor', 'mentee')).toBe('ask-what-would-help');
  });
});
