import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type BegunDraft,
  draftFrom,
  isTouched,
  rebase,
} from '../../addin/features/agreements/draft.ts';
import { allTerms, differences, isSame } from '../../addin/features/agreements/terms.ts';
import { amount, share, termLines } from '../../addin/features/agreements/words.ts';
import { loadOtherWords, startLanguage } from '../../addin/locale/i18n.ts';
import { AgreementTerms } from '../../mentoring/agreements/schema.ts';
import { presentAgreement } from '../../mentoring/agreements/store.ts';
import { terms, version } from './agreement-world.ts';

const words = fc.constantFrom('', 'one', 'two', 'three');
const anyTerms = fc
  .record({
    purpose: fc.constantFrom('one', 'two', 'three'),
    cadenceWeeks: fc.integer({ min: 1, max: 4 }),
    noticeHours: fc.constantFrom(12, 24, 48),
    boundaries: fc.subarray(['tutoring', 'coaching', 'therapy'] as const),
    menteeRoles: fc
      .subarray(['planner', 'investigator', 'student'] as const)
      .map((roles) => roles.map((role) => ({ role, weight: 2 }))),
    confidentialityNote: words,
  })
  .map((change) => terms(change as Partial<AgreementTerms>));

const agreementWith = (number: number, said: AgreementTerms) =>
  presentAgreement('m', [{ ...version(number, 1), terms: said }]);

describe('a draft, while the other one writes too', () => {
  const begun = (from: AgreementTerms, mine: AgreementTerms): BegunDraft => ({
    ...draftFrom(agreementWith(1, from)),
    terms: mine,
  });

  it('loses nothing of mine, undoes nothing of theirs unseen, and says what both changed', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, anyTerms, (from, mine, theirs) => {
        const draft = rebase(begun(from, mine), agreementWith(2, theirs));
        expect(draft.version).toBe(2);
        for (const term of allTerms) {
          const isMine = !isSame(term, from, mine);
          expect(isSame(term, draft.terms, isMine ? mine : theirs), term).toBe(true);
        }
        if (differences(from, mine).length === 0) return expect(draft.met).toBeNull();
        const both = allTerms.filter(
          (term) =>
            !isSame(term, from, mine) && !isSame(term, from, theirs) && !isSame(term, mine, theirs),
        );
        expect(draft.met?.both).toEqual(both);
        const silent = differences(from, theirs).filter(
          (term) => !draft.met?.both.includes(term) && !draft.met?.taken.includes(term),
        );
        for (const term of silent) expect(isSame(term, mine, theirs), term).toBe(true);
      }),
    );
  });

  it('is the newest version itself where nothing was typed', () => {
    const draft = rebase(begun(terms(), terms()), agreementWith(3, terms({ replyDays: 5 })));
    expect(draft).toMatchObject({ version: 3, met: null });
    expect(draft.terms.replyDays).toBe(5);
    expect(isTouched(draft)).toBe(false);
  });

  it('takes the order of roles for no change', () => {
    const turned = terms({ mentorRoles: [...terms().mentorRoles].reverse() });
    expect(differences(terms(), turned)).toEqual([]);
  });
});

describe('the words of an agreement', () => {
  beforeAll(async () => {
    await startLanguage('en');
    await loadOtherWords();
  });

  it('says its numbers as one would', () => {
    expect(amount.cadenceWeeks(1)).toBe('every week');
    expect(amount.cadenceWeeks(2)).toBe('every two weeks');
    expect(amount.cadenceWeeks(13)).toBe('every 13 weeks');
    expect(amount.noticeHours(1)).toBe('one hour before');
    expect(amount.noticeHours(24)).toBe('24 hours before');
    expect(amount.noticeHours(36)).toBe('36 hours before');
    expect(amount.noticeHours(48)).toBe('two days before');
    expect(amount.replyDays(1)).toBe('within one working day');
    expect(amount.durationMonths(6)).toBe('six months');
  });

  it('weighs roles only beside each other', () => {
    const above = { role: 'advisor', weight: 3 } as const;
    expect(share(above, [above])).toBe('');
    expect(share(above, [above, { role: 'champion', weight: 2 }])).toBe('above all');
    expect(termLines('mentorRoles', terms())).toEqual([
      'Advisor, above all',
      'Devil’s advocate, a little',
    ]);
  });

  it('has words for every term, and every value of it', () => {
    const all = AgreementTerms.shape;
    for (const term of allTerms) {
      expect(termLines(term, terms({ boundariesNote: 'x' })).join(), term).not.toMatch(
        /agreement\./,
      );
    }
    expect([...allTerms].sort()).toEqual(Object.keys(all).sort());
  });
});
