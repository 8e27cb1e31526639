const isKnown = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/** The first tag that Intl takes: hosts and systems give others too, as in `en-US@posix`. */
export const usableLocale = (...tags: readonly (string | undefined)[]): string =>
  tags.find((tag) => tag && isKnown(tag)) ?? 'en';

/** Whether Intl knows the zone. */
export const isZone = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
};
