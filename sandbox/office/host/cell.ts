/** A value that changes, and who wants to know of it. */
export type Cell<T> = {
  get: () => T;
  set: (change: (old: T) => T) => void;
  subscribe: (listener: () => void) => () => void;
};

export function cell<T>(first: T): Cell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (change) => {
      const next = change(value);
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
