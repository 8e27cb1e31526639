import { type Database, type Transaction, transact } from '../../platform/database.ts';
import { settle } from '../alerts/store.ts';
import { personIdOn } from '../mentorships/policy.ts';
import { lockMentorship } from '../mentorships/store.ts';
import { notify } from '../notifications/store.ts';
import { readFacts } from './facts/store.ts';
import type { Finding } from './finding/rules.ts';
import { type Judged, judge, lookAgainAt } from './rules.ts';

/**
 * Looks at everything promised in a mentorship: raises and clears its alerts, writes what is to be said, and
 * notes when to look again. Doing it twice does nothing more. Part of the caller's transaction.
 */
export async function keepPromises(
  tx: Transaction,
  mentorshipId: string,
  now: Date,
): Promise<void> {
  const mentorship = await lockMentorship(tx, mentorshipId);
  if (!mentorship) return;
  const judged = judge(await readFacts(tx, mentorship, now), now);
  const standing = await settle(tx, mentorship, patternsIn(judged), now);
  const told = judged.flatMap(({ rule, findings }) =>
    findings.flatMap(({ about, tells }) =>
      tells.flatMap(({ to, kind, subjectId, occurrence }) => {
        const subject =
          subjectId ??
          standing.find((alert) => alert.kind === rule.alert && alert.about === about)?.id;
        const personId = personIdOn(mentorship, to);
        return subject ? [{ personId, mentorshipId, kind, subjectId: subject, occurrence }] : [];
      }),
    ),
  );
  await notify(tx, told, now);
  await lookAgain(tx, mentorshipId, lookAgainAt(judged));
}

/** The alerts that are to stand. */
const patternsIn = (judged: Judged[]) =>
  judged.flatMap(({ rule: { alert: kind }, findings }) =>
    findings.flatMap(({ stands, about, evidence }: Finding) =>
      kind && stands ? [{ kind, about, evidence }] : [],
    ),
  );

const lookAgain = (tx: Transaction, id: string, at: Date | null) => tx.$executeRaw`
  UPDATE mentorship SET look_at = ${at} WHERE id = ${id}::uuid AND look_at IS DISTINCT FROM ${at}::timestamptz(3)`;

/** The mentorships that time has come to look at again: at most `most`, those that have waited longest first. */
export async function findToLookAt(db: Database, now: Date, most: number): Promise<string[]> {
  const rows = await db.mentorship.findMany({
    where: { lookAt: { lte: now } },
    select: { id: true },
    orderBy: { lookAt: 'asc' },
    take: most,
  });
  return rows.map(({ id }) => id);
}

/** The same in a transaction of its own. */
export const keepPromisesOf = (db: Database, mentorshipId: string, now: Date): Promise<void> =>
  transact(db, (tx) => keepPromises(tx, mentorshipId, now));
