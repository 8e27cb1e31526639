import type { Transaction } from '../../../platform/database.ts';
import type { LockedMentorship } from '../../mentorships/store.ts';
import type { Sighting } from '../sightings/rules.ts';
import { wasHadEarlier } from './rules.ts';

/** The sightings without those of meetings that an earlier mentorship of the same two has had; `known` are its own. */
export async function withoutEarlier(
  tx: Transaction,
  { id, mentorId, menteeId, acceptedAt }: LockedMentorship,
  sightings: Sighting[],
  known: { has: (key: string) => boolean },
): Promise<Sighting[]> {
  const keys = sightings.flatMap(({ key }) => (known.has(key) ? [] : [key]));
  if (keys.length === 0) return sightings;
  const two = { in: [mentorId, menteeId] };
  const rows = await tx.meeting.findMany({
    where: {
      key: { in: keys },
      mentorshipId: { not: id },
      mentorship: { mentorId: two, menteeId: two },
    },
    include: { mentorship: { select: { closedAt: true } } },
  });
  const earlier = rows.map(({ mentorship, ...row }) => ({ ...row, ...mentorship }));
  return sightings.filter((sighting) => {
    if (known.has(sighting.key) || !('copy' in sighting)) return true;
    const same = earlier.filter(({ key }) => key === sighting.key);
    return !same.some((meeting) => wasHadEarlier(sighting.copy, meeting, acceptedAt));
  });
}
