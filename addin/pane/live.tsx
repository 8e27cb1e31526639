import { useLive } from '../api/use-live.ts';

/** Keeps what is shown up to date. Loaded after it: what was read a moment ago is not out of date. */
const Live = () => {
  useLive();
  return null;
};

export default Live;
