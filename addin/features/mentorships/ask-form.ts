/** The fields of a request, by the names that the API refuses them by, as they stand in the form. */
export const requestFields = ['mentorId', 'whyYou', 'hopes'] as const;
export type RequestField = (typeof requestFields)[number];

/** A request as it is being written: `person` is the text in the box, chosen or not yet. */
export const emptyRequest = { person: '', mentorId: null as string | null, whyYou: '', hopes: '' };
export type RequestDraft = typeof emptyRequest;

/** What is still to be filled in, said where it is missing. */
export const missing = (draft: RequestDraft): Partial<Record<RequestField, string>> => ({
  ...(!draft.mentorId && { mentorId: 'Choose a person from the list' }),
  ...(!draft.whyYou.trim() && { whyYou: 'Say in a sentence or two why you ask them' }),
  ...(!draft.hopes.trim() && { hopes: 'Say what you would like to learn' }),
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
