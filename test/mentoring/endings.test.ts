import { describe, expect, it } from 'vitest';
import { type Copies, ending } from '../../mentoring/meetings/endings/rules.ts';
import { otherSide } from '../../mentoring/mentorships/schema.ts';
import { attendees } from './support/copies.ts';
import { type Case, counting, later, notCounting, when } from './support/ending-cases.ts';

describe.each(['mentor', 'mentee'] as const)('a meeting that the %s organises', (organizer) => {
  const attendee = otherSide(organizer);
  const sides = { organizer, attendee };

  function judge({ organizer: theirs, attendee: others }: Case[1]): ReturnType<typeof ending> {
    const entries = [
      ...(theirs ? [[organizer, theirs] as const] : []),
      ...(others ? [[attendee, others] as const] : []),
    ];
    const forwards = ending(Object.fromEntries(entries) as Copies);
    const backwards = ending(Object.fromEntries([...entries].reverse()) as Copies);
    expect(backwards).toEqual(forwards);
    return forwards;
  }

  it.each(counting)('is ended when %s', (_what, copies, outcome) => {
    const { by, how, at } = outcome ?? { by: 'organizer', how: 'cancelled', at: 0 };
    expect(judge(copies)).toEqual({ by: sides[by], how, at });
  });

  it.each(notCounting)('stands when %s', (_what, copies) => {
    expect(judge(copies)).toBeNull();
  });
});

describe('a meeting that somebody else organises', () => {
  it('is ended by neither when that person cancels', () => {
    const copy = attendees({ isCancelled: true, modifiedAt: when });
    expect(ending({ mentor: copy, mentee: copy })).toEqual({
      by: null,
      how: 'cancelled',
      at: when,
    });
  });

  it.each(['mentor', 'mentee'] as const)(
    'is ended by the %s who declines or removes it',
    (side) => {
      const answered = attendees({ own: { response: 'declined', respondedAt: when } });
      const other = otherSide(side);
      const expected = { by: side, how: 'declined', at: when };
      expect(ending({ [side]: answered, [other]: attendees() })).toEqual(expected);
      expect(ending({ [side]: attendees({ goneAt: when }), [other]: attendees() })).toEqual(
        expected,
      );
    },
  );

  it('is ended by the first of two who decline', () => {
    const declines = (respondedAt: number) =>
      attendees({ own: { response: 'declined' as const, respondedAt } });
    expect(ending({ mentor: declines(later), mentee: declines(when) })).toMatchObject({
      by: 'mentee',
    });
    expect(ending({ mentor: declines(when), mentee: declines(later) })).toMatchObject({
      by: 'mentor',
    });
  });
});
