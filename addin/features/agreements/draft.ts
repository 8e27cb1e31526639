import type { Agreement, AgreementTerms } from '../../../mentoring/agreements/schema.ts';
import { allTerms, differences, isSame, type Term } from './terms.ts';

/** What was found to have been written by the other one in the meantime. */
export type Met = {
  terms: AgreementTerms;
  /** Changed by them alone: taken over. */
  taken: Term[];
  /** Changed by both: mine stays until I choose otherwise. */
  both: Term[];
};

/** An agreement as it is being written: from which version, what that said, and what I make of it. */
export type Draft = {
  version: number;
  from: AgreementTerms | null;
  terms: AgreementTerms | null;
  met: Met | null;
};

export const emptyDraft: Draft = { version: -1, from: null, terms: null, met: null };

/** A draft that has its terms. */
export type BegunDraft = Draft & { from: AgreementTerms; terms: AgreementTerms };

/** The newest version, as the start of the next one. */
export const draftFrom = ({ version, terms, newest }: Agreement): BegunDraft => {
  const from = newest?.terms ?? terms;
  return { version: newest?.version ?? version, from, terms: from, met: null };
};

export const isBegun = (draft: Draft): draft is BegunDraft => Boolean(draft.from && draft.terms);

/** Whether something was typed that is not the version it began with. */
export const isTouched = (draft: Draft): boolean =>
  isBegun(draft) && differences(draft.from, draft.terms).length > 0;

const merged = (draft: BegunDraft, theirs: AgreementTerms): AgreementTerms => {
  const mine = allTerms.filter((term) => !isSame(term, draft.from, draft.terms));
  return Object.assign({}, theirs, ...mine.map((term) => ({ [term]: draft.terms[term] })));
};

/**
 * Brings a draft onto the newest version. What only they changed is taken over; what both changed
 * stays as I typed it, with theirs beside it. Nothing of mine is lost, nothing of theirs undone unseen.
 */
export const rebase = (draft: Draft, agreement: Agreement): BegunDraft => {
  const fresh = draftFrom(agreement);
  if (!isBegun(draft) || !isTouched(draft)) return fresh;
  if (draft.version === fresh.version) return draft;
  const theirs = fresh.terms;
  const changed = differences(draft.from, theirs);
  const mine = differences(draft.from, draft.terms);
  const met: Met = {
    terms: theirs,
    taken: changed.filter((term) => !mine.includes(term)),
    both: changed.filter((term) => mine.includes(term) && !isSame(term, draft.terms, theirs)),
  };
  return { ...fresh, terms: merged(draft, theirs), met };
};

/** Under which name a draft is kept in the session. */
export const draftKey = (mentorshipId: string) => `agreement:${mentorshipId}`;
