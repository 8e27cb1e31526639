import { useEffect } from 'react';
import type { Agreement, AgreementTerms } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { draftKey, emptyDraft, rebase } from './draft.ts';

/**
 * The next version as it is being written, always on top of the newest: where that changes
 * meanwhile, what it says is laid beside what was typed.
 */
export const useAgreementDraft = (agreement: Agreement, partner: string) => {
  const announce = useAnnounce();
  const kept = useDraft(draftKey(agreement.mentorshipId), emptyDraft);
  const draft = rebase(kept.draft, agreement);
  const met = draft.met && draft.version;

  useEffect(() => {
    if (met) announce(t('agreement.met.said', { partner }));
  }, [met, partner, announce]);

  return {
    draft,
    discard: kept.discard,
    change: (part: Partial<AgreementTerms>) =>
      kept.change({ ...draft, terms: { ...draft.terms, ...part } }),
  };
};
