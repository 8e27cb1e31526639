/*
 * What a person has heard of and what they have closed, kept in their browser: a celebration is
 * shown and said once, also where Teams loads the tab anew each time.
 */

const most = 100;

const read = (key: string): string[] => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
};

/** Remembers an id; whether it is new to us. Where the browser keeps nothing, each is. */
const remember = (key: string, id: string): boolean => {
  const known = read(key);
  if (known.includes(id)) return false;
  try {
    localStorage.setItem(key, JSON.stringify([...known, id].slice(-most)));
  } catch {
    // A frame may be kept from storing anything; then it is shown again, and nothing is lost.
  }
  return true;
};

/** Whether a celebration is heard of for the first time; from now on it is not. */
export const hearOnce = (id: string): boolean => remember('celebrations-heard', id);

export const closedOnes = (): string[] => read('celebrations-closed');
export const close = (id: string): boolean => remember('celebrations-closed', id);
