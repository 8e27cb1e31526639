import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from '../../mentoring/alerts/rules.ts';
import { otherSide } from '../../mentoring/mentorships/schema.ts';
import { cancellationPatterns } from '../../mentoring/promises/cancellations/rules.ts';
import { shuffled, someMeetings, someMoves } from './support/arbitraries.ts';
import { cancelled, now } from './support/outcomes.ts';

describe('whatever the meetings and moves', () => {
  const histories = fc.tuple(someMeetings, someMoves);

  it('their order never matters', () => {
    const twice = histories.chain(([meetings, moves]) =>
      fc.tuple(fc.constant([meetings, moves] as const), shuffled(meetings), shuffled(moves)),
    );
    const sorted = (patterns: ReturnType<typeof cancellationPatterns>) =>
      patterns.map(({ kind, about, evidence }) => {
        const meetings = [...evidence.meetings].sort((a, b) => a.id.localeCompare(b.id));
        return { kind, about, ...evidence, meetings };
      });
    fc.assert(
      fc.property(twice, ([[meetings, moves], otherMeetings, otherMoves]) => {
        expect(sorted(cancellationPatterns(otherMeetings, otherMoves, now))).toEqual(
          sorted(cancellationPatterns(meetings, moves, now)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('a pattern never counts the other side’s, a rescheduled one, or a move in time', () => {
    fc.assert(
      fc.property(histories, ([meetings, moves]) => {
        for (const { about, evidence } of cancellationPatterns(meetings, moves, now)) {
          for (const { id } of evidence.meetings) {
            const one = meetings.find((each) => each.id === id);
            const move = moves.find(({ meetingId }) => meetingId === id);
            expect((one?.endedBy ?? move?.by) === about).toBe(true);
            if (one) expect(one.rescheduledTo).toBeNull();
            if (move) expect(move.noticeMinutes).toBeLessThan(24 * 60);
          }
        }
      }),
    );
  });

  it('what does not count can be left out, and nothing changes', () => {
    fc.assert(
      fc.property(histories, ([meetings, moves]) => {
        const telling = meetings.filter(
          ({ rescheduledTo, state }) => !rescheduledTo && state !== 'missed',
        );
        const late = moves.filter(({ noticeMinutes, by }) => by && noticeMinutes < 24 * 60);
        expect(cancellationPatterns(telling, late, now)).toEqual(
          cancellationPatterns(meetings, moves, now),
        );
      }),
    );
  });

  it('there is one pattern of a kind and side at most, with at least two or half of six in it', () => {
    fc.assert(
      fc.property(histories, ([meetings, moves]) => {
        const patterns = cancellationPatterns(meetings, moves, now);
        expect(new Set(patterns.map(({ kind, about }) => kind + about)).size).toBe(patterns.length);
        for (const { kind, evidence } of patterns) {
          expect(evidence.count).toBeGreaterThanOrEqual(kind === 'introduction-cancelled' ? 1 : 2);
          expect(evidence.meetings.length).toBeGreaterThanOrEqual(Math.floor(evidence.count));
        }
      }),
    );
  });

  it('bringing the alerts into line a second time changes nothing', () => {
    fc.assert(
      fc.property(histories, histories, ([before, moved], [meetings, moves]) => {
        const was = cancellationPatterns(before, moved, now);
        const is = cancellationPatterns(meetings, moves, now);
        const standing = was.map(({ kind, about }, i) => ({ id: `alert-${i}`, kind, about }));
        const { raise, renew, clear } = reconcile(standing, is);
        const raised = raise.map(({ kind, about }, i) => ({ id: `raised-${i}`, kind, about }));
        const next = [...standing.filter((alert) => !clear.includes(alert)), ...raised];
        expect(next).toHaveLength(is.length);
        expect(renew).toHaveLength(standing.length - clear.length);
        const again = reconcile(next, is);
        expect([again.raise, again.clear]).toEqual([[], []]);
        expect(again.renew.map(({ evidence }) => evidence)).toHaveLength(is.length);
      }),
    );
  });
});

describe('bringing the alerts into line', () => {
  const [pattern] = cancellationPatterns([cancelled(-9), cancelled(-2)], [], now);
  if (!pattern) throw new Error('two in a row are a pattern');
  const standing = { id: 'a', kind: pattern.kind, about: pattern.about };

  it('raises what is new, renews what stands, clears what has ended', () => {
    expect(reconcile([], [pattern])).toEqual({
      raise: [pattern],
      renew: [],
      clear: [],
    });
    expect(reconcile([standing], [pattern])).toEqual({
      raise: [],
      renew: [{ id: 'a', evidence: pattern.evidence }],
      clear: [],
    });
    expect(reconcile([standing], []).clear).toEqual([standing]);
  });

  it('keeps the two sides apart', () => {
    const others = { ...standing, about: otherSide(standing.about ?? 'mentor') };
    const { raise, clear } = reconcile([others], [pattern]);
    expect([raise, clear]).toEqual([[pattern], [others]]);
  });
});
