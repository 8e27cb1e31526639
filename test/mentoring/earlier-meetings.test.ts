import { describe, expect, it } from 'vitest';
import { type EarlierMeeting, wasHadEarlier } from '../../mentoring/meetings/earlier/rules.ts';

const day = (number: number) => new Date(Date.UTC(2031, 4, number, 9));
const closedAt = day(10);
const acceptedAt = day(12);
const had = (state: EarlierMeeting['state'], end: Date): EarlierMeeting => ({
  key: 'k',
  state,
  end,
  closedAt,
});
const at = (start: Date) => ({ start: start.getTime() });

describe('a meeting of an earlier mentorship of the same two', () => {
  it.each(['held', 'missed', 'cancelled', 'declined', 'scheduled'] as const)(
    'stays there where it was over before that ended: %s',
    (state) => expect(wasHadEarlier(at(day(5)), had(state, day(5)), acceptedAt)).toBe(true),
  );

  it('stays there where it was called off, though it would have been after that ended', () => {
    expect(wasHadEarlier(at(day(11)), had('cancelled', day(11)), acceptedAt)).toBe(true);
  });

  it('is taken over where nobody has said what became of it, or it is still to come', () => {
    expect(wasHadEarlier(at(day(11)), had('scheduled', day(11)), acceptedAt)).toBe(false);
    expect(wasHadEarlier(at(day(20)), had('scheduled', day(20)), acceptedAt)).toBe(false);
  });

  it('is taken over where it has since been put after the new beginning', () => {
    expect(wasHadEarlier(at(day(12)), had('held', day(5)), acceptedAt)).toBe(false);
  });
});
