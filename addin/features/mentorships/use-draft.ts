import { useSyncExternalStore } from 'react';

type Draft = Record<string, unknown>;

const drafts = new Map<string, Draft>();
const watchers = new Set<() => void>();

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

const read = (key: string): Draft => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
};

const kept = (key: string): Draft => {
  const known = drafts.get(key) ?? read(key);
  drafts.set(key, known);
  return known;
};

const keep = (key: string, draft: Draft): void => {
  drafts.set(key, draft);
  try {
    if (Object.keys(draft).length > 0) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // A frame may be kept from storing anything; then it lasts for as long as the tab is open.
  }
  for (const tell of watchers) tell();
};

/**
 * What a person is typing, kept until it is sent: Teams unloads a tab as soon as one looks
 * elsewhere, and signing in anew leaves the page. It belongs to its key and not to the screen, so
 * that words which could not be sent come back though the screen has been left meanwhile.
 */
export const useDraft = <T extends object>(key: string, empty: T) => {
  const typed = useSyncExternalStore(watch, () => kept(key)) as Partial<T>;
  const filled = (): T => ({ ...empty, ...(kept(key) as Partial<T>) });
  return {
    draft: { ...empty, ...typed },
    /** Takes what changes, or says what changes from what stands there by now. */
    change: (part: Partial<T> | ((now: T) => Partial<T>)) =>
      keep(key, { ...kept(key), ...(typeof part === 'function' ? part(filled()) : part) }),
    discard: () => keep(key, {}),
  };
};
