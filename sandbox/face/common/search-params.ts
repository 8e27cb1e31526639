import { useSyncExternalStore } from 'react';

const CHANGED = 'search-params-changed';

/** A parameter of the page's address, as state: a reload or a shared link keeps it. */
export function useSearchParam(name: string) {
  const read = () => new URLSearchParams(location.search).get(name) ?? undefined;
  const value = useSyncExternalStore(subscribe, read);
  return [value, (next: string | undefined) => setSearchParams({ [name]: next })] as const;
}

/** Sets several parameters in one step of the browser's history; undefined removes one. */
export function setSearchParams(changes: Record<string, string | undefined>) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  history.pushState(null, '', url);
  dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void) {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}
