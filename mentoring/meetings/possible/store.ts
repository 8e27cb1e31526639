import type { Database } from '../../../platform/database.ts';
import { entryDigest } from '../../calendar/store.ts';

/** Which of a mentorship's one-to-ones are known: as its meetings, by their keys, or as no business of Accord's. */
export async function knownOneToOnes(db: Database, mentorshipId: string, keys: string[]) {
  const where = { mentorshipId };
  const [meetings, refused] = await Promise.all([
    db.meeting.findMany({ where: { ...where, key: { in: keys } }, select: { key: true } }),
    db.notOurs.findMany({ where, select: { digest: true } }),
  ]);
  const digests = new Set(refused.map(({ digest }) => digest));
  return {
    keys: new Set(meetings.map(({ key }) => key)),
    notOurs: (series: string) => digests.has(entryDigest(mentorshipId, series)),
  };
}

/** Notes that a one-to-one of the two is no mentor meeting. */
export async function setAside(db: Database, mentorshipId: string, series: string): Promise<void> {
  const data = { mentorshipId, digest: entryDigest(mentorshipId, series) };
  await db.notOurs.createMany({ data, skipDuplicates: true });
}
