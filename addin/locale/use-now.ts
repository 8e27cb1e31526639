import { useSyncExternalStore } from 'react';

const step = 30_000;

const subscribe = (tick: () => void) => {
  const timer = setInterval(tick, step);
  return () => clearInterval(timer);
};
const read = () => Math.floor(Date.now() / step) * step;

/** The time, which moves on while the tab is open, so that "in 2 hours" stays true. */
export const useNow = (): Date => new Date(useSyncExternalStore(subscribe, read));
