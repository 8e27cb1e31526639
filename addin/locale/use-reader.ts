import { useMe } from '../features/people/queries.ts';
import { useHost } from '../host/host-context.tsx';
import type { Reader } from './dates.ts';
import { isZone } from './locale.ts';

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * How the signed-in person reads time. Their mailbox says their zone; until it has been read the
 * API says UTC, and the zone of their machine is the better guess.
 */
export const useReader = (): Reader => {
  const { locale } = useHost();
  const { data: me } = useMe();
  const known = me && me.timeZone !== 'UTC' && isZone(me.timeZone);
  const timeZone = known ? me.timeZone : browserZone();
  return { locale, timeZone };
};
