import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';

const looks = new Map<string, string | null>();

/**
 * When the reader looked at a mentorship before they opened the tab; null where never. Looking
 * moves `seenAt` on, and what is new must not be old as soon as it is drawn, nor after a moment on
 * another screen: so the first answer stays for as long as the tab is open.
 */
export const lastLook = ({ id, seenAt }: Pick<Mentorship, 'id' | 'seenAt'>): string | null => {
  const known = looks.get(id);
  if (known !== undefined) return known;
  looks.set(id, seenAt);
  return seenAt;
};
