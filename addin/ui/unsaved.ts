const mark = 'new-';

/** The id of what is shown already and has none of its own yet. */
export const unsavedId = (): string => `${mark}${crypto.randomUUID()}`;

/** Whether something is only on its way: nothing can be done with it until the API has named it. */
export const isUnsaved = ({ id }: { id: string }): boolean => id.startsWith(mark);
