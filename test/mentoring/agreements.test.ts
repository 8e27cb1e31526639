import { describe, expect, it } from 'vitest';
import {
  changed,
  defaultTerms,
  inForce,
  sign,
  type Version,
  write,
} from '../../mentoring/agreements/rules.ts';
import type { AgreementTerms } from '../../mentoring/agreements/schema.ts';
import { isRefusal } from '../../mentoring/decisions/rules.ts';
import {
  cancellationPatterns,
  defaults,
  limitsOf,
} from '../../mentoring/promises/cancellations/rules.ts';

const at = new Date('2026-03-02T12:00:00Z');
const terms = (more: Partial<AgreementTerms> = {}): AgreementTerms => ({
  ...defaultTerms,
  purpose: 'To speak up sooner.',
  ...more,
});

function version(number: number, signedBy: ('mentor' | 'mentee')[], more = {}): Version {
  const signature = (side: 'mentor' | 'mentee') => (signedBy.includes(side) ? at : null);
  return {
    version: number,
    terms: terms(more),
    writtenBy: 'mentee',
    writtenAt: at,
    signedAt: { mentor: signature('mentor'), mentee: signature('mentee') },
  };
}

describe('writing', () => {
  it('begins with sensible defaults', () => {
    expect(defaultTerms).toMatchObject({
      cadenceWeeks: 2,
      meetingMinutes: 45,
      durationMonths: 6,
      noticeHours: 24,
      mentorRoles: [{ role: 'advisor', weight: 2 }],
      confidentiality: 'between-us',
    });
  });

  it('makes a version that nobody has signed, not even its writer', () => {
    expect(write([], { terms: terms(), madeFrom: 0 }, 'mentee', at)).toEqual({
      version: version(1, []),
      events: [{ type: 'agreement.written', at, facts: { version: 1, by: 'mentee' } }],
    });
    const next = write(
      [version(1, ['mentor', 'mentee'])],
      { terms: terms({ replyDays: 5 }) },
      'mentor',
      at,
    );
    expect(next).toMatchObject({
      version: { version: 2, writtenBy: 'mentor', signedAt: { mentor: null, mentee: null } },
    });
  });

  it('is refused from any version but the newest, and from “none” where there is one', () => {
    const both = [version(1, []), version(2, [])];
    for (const madeFrom of [0, 1, 3]) {
      const draft = { terms: terms({ replyDays: 5 }), madeFrom };
      expect(write(both, draft, 'mentor', at)).toEqual({ refused: 'stale' });
    }
    expect(write([], { terms: terms(), madeFrom: 1 }, 'mentor', at)).toEqual({ refused: 'stale' });
  });

  it('what the newest says already is nothing new, in whatever order it was chosen', () => {
    const roles: AgreementTerms['mentorRoles'] = [
      { role: 'champion', weight: 3 },
      { role: 'advisor', weight: 1 },
    ];
    const known = version(1, [], { mentorRoles: roles });
    const again = terms({ mentorRoles: [...roles].reverse() });
    expect(write([known], { terms: again, madeFrom: 1 }, 'mentor', at)).toBeNull();
    const weighed = terms({ mentorRoles: [{ role: 'champion', weight: 2 }, ...roles.slice(1)] });
    expect(write([known], { terms: weighed, madeFrom: 1 }, 'mentor', at)).not.toBeNull();
  });

  it('says which terms differ', () => {
    const after = terms({ cadenceWeeks: 3, boundaries: [], purpose: 'Else.' });
    expect(changed(terms(), after)).toEqual(['purpose', 'cadenceWeeks', 'boundaries']);
    expect(changed(terms(), terms())).toEqual([]);
  });
});

describe('signing', () => {
  it('is for the newest version only: nobody signs what they have not seen', () => {
    const versions = [version(1, ['mentee']), version(2, [])];
    expect(sign(versions, 1, 'mentor', at)).toMatchObject({ refused: 'not-now' });
    expect(sign(versions, 3, 'mentor', at)).toMatchObject({ refused: 'not-now' });
    expect(sign([], 1, 'mentor', at)).toMatchObject({ refused: 'not-now' });
    expect(isRefusal(sign(versions, 2, 'mentor', at) ?? {})).toBe(false);
  });

  it('agrees the two when the second has signed, and does nothing a second time', () => {
    const types = (signed: ReturnType<typeof sign>) =>
      signed && 'events' in signed ? signed.events.map(({ type }) => type) : signed;
    expect(types(sign([version(1, [])], 1, 'mentor', at))).toEqual(['agreement.signed']);
    expect(types(sign([version(1, ['mentor'])], 1, 'mentee', at))).toEqual([
      'agreement.signed',
      'agreement.agreed',
    ]);
    expect(sign([version(1, ['mentor'])], 1, 'mentor', new Date())).toBeNull();
  });

  it('leaves in force what was, while a newer version waits', () => {
    const versions = [version(1, ['mentor', 'mentee']), version(2, ['mentor'])];
    expect(inForce(versions)?.version).toBe(1);
    expect(inForce([version(1, ['mentor'])])).toBeNull();
    expect(inForce([...versions, version(3, ['mentor', 'mentee'])])?.version).toBe(3);
  });
});

describe('the limits of the alerts', () => {
  it('are the defaults until something is agreed, and then by its hours of notice', () => {
    expect(limitsOf(null)).toEqual(defaults);
    expect(limitsOf(terms({ noticeHours: 48 }))).toEqual({ ...defaults, lateMinutes: 48 * 60 });
  });

  it('count a move as late by what the two agreed', () => {
    const now = new Date('2026-03-10T12:00:00Z');
    const moves = Array.from({ length: 6 }, (_, i) => ({
      meetingId: `0000000${i}-0000-7000-8000-000000000000`,
      by: 'mentee' as const,
      at,
      from: new Date(at.getTime() + 36 * 60 * 60_000),
      noticeMinutes: 36 * 60,
    }));
    const raised = (noticeHours: number) =>
      cancellationPatterns([], moves, now, limitsOf(terms({ noticeHours })));
    expect(raised(24)).toEqual([]);
    expect(raised(48)).toMatchObject([{ kind: 'repeated-cancellations', about: 'mentee' }]);
  });
});
