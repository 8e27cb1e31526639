import { t } from '../../locale/i18n.ts';

/** The fields of a request, by the names that the API refuses them by, as they stand in the form. */
export const requestFields = ['mentorId', 'whyYou', 'hopes'] as const;
export type RequestField = (typeof requestFields)[number];

/** A request as it is being written: `person` is the text in the box, chosen or not yet. */
export const emptyRequest = { person: '', mentorId: null as string | null, whyYou: '', hopes: '' };
export type RequestDraft = typeof emptyRequest;

/** As `MentorshipRequest` has it; the schema itself would bring zod along. */
const longest = 2000;

const faultOfWords = (words: string, whenEmpty: string): string | undefined => {
  const { length } = words.trim();
  if (length === 0) return whenEmpty;
  return length > longest ? t('requests.ask.tooLong', { count: length, max: longest }) : undefined;
};

/** What is still wrong with a request, by field, in words for whoever writes it. */
export const faultsOf = ({ mentorId, whyYou, hopes }: RequestDraft) => ({
  mentorId: mentorId ? undefined : t('requests.ask.noPerson'),
  whyYou: faultOfWords(whyYou, t('requests.ask.noWhy')),
  hopes: faultOfWords(hopes, t('requests.ask.noHopes')),
});

/** Puts the focus on the first field that is wrong, if one is. */
export const focusFirst = (
  form: HTMLFormElement,
  isWrong: (name: RequestField) => unknown,
): void => {
  const name = requestFields.find(isWrong);
  const input = name && form.elements.namedItem(name);
  if (input instanceof HTMLElement) input.focus();
};
