import { useEffect, useState } from 'react';

const read = <T extends object>(key: string, empty: T): T => {
  try {
    return { ...empty, ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
  } catch {
    return empty;
  }
};

/**
 * What a person is typing, kept until it is sent: Teams unloads a tab as soon as one looks
 * elsewhere, and signing in anew leaves the page.
 */
export const useDraft = <T extends object>(key: string, empty: T) => {
  const [draft, setDraft] = useState(() => read(key, empty));
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  return {
    draft,
    change: (part: Partial<T>) => setDraft((now) => ({ ...now, ...part })),
    // At once, too: what was typed may be gone from the screen by the time it has been sent.
    discard: () => {
      sessionStorage.setItem(key, JSON.stringify(empty));
      setDraft(empty);
    },
  };
};
