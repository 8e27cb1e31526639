import type { AgreementTerms } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';

/** The fields that a person writes in, as they stand in the form. */
export const writtenFields = ['purpose', 'confidentialityNote', 'boundariesNote'] as const;
export type WrittenField = (typeof writtenFields)[number];

// As `AgreementTerms` has them; the schema itself would bring zod along.
const longest: Record<WrittenField, number> = {
  purpose: 2000,
  confidentialityNote: 1000,
  boundariesNote: 1000,
};

/** What is wrong with a field, in words for whoever writes it. */
export const faultOf = (terms: AgreementTerms, field: WrittenField): string | undefined => {
  const { length } = terms[field].trim();
  const max = longest[field];
  if (length > max) return t('agreement.edit.tooLong', { count: length, max });
  return field === 'purpose' && length === 0 ? t('agreement.edit.noPurpose') : undefined;
};

/** The terms as they are sent. */
export const trimmed = (terms: AgreementTerms): AgreementTerms => ({
  ...terms,
  purpose: terms.purpose.trim(),
  confidentialityNote: terms.confidentialityNote.trim(),
  boundariesNote: terms.boundariesNote.trim(),
});

/** What the parts of the form share: the terms as they stand, and a way to change some. */
export type FormPart = {
  terms: AgreementTerms;
  change: (part: Partial<AgreementTerms>) => void;
};
