import type { Database } from '../../../platform/database.ts';
import { type History, sides } from '../history.ts';
import { momentOf, plusDays } from '../oracle/time.ts';

/** The next moment after `now` at which something in the database says that it wants to be looked at. */
export async function nextByTheDatabase(db: Database, now: number): Promise<number | null> {
  const [row] = await db.$queryRaw<{ next: Date | null }[]>`
    SELECT min(at) AS next FROM (
      SELECT look_at AS at FROM mentorship WHERE look_at IS NOT NULL
      UNION ALL SELECT due_at FROM notification WHERE delivered_at IS NULL AND failure IS NULL
      UNION ALL SELECT paused_until FROM mentorship WHERE state = 'paused'
      UNION ALL SELECT waiting_since + interval '14 days' FROM mentorship WHERE state = 'requested'
      UNION ALL SELECT "end" FROM meeting JOIN mentorship ON mentorship.id = mentorship_id
        WHERE meeting.state = 'scheduled' AND mentorship.state <> 'closed'
    ) AS moments`;
  const next = row?.next?.getTime() ?? null;
  if (next !== null && next <= now)
    throw new Error(`what was due ${new Date(next).toISOString()} has not been looked at`);
  return next;
}

/** The mornings around important dates: of them the database knows no moment, and the sweep goes four times an hour. */
export function mornings({ acts, people }: History): number[] {
  return acts.flatMap((act) => {
    if (act.act !== 'mark-date') return [];
    const days = Array.from({ length: 12 }, (_, n) => plusDays(act.on, n - 3));
    return sides.flatMap((side) =>
      days.map((each) => momentOf(people[side].zone, each, '08:00')).filter((at) => at > act.at),
    );
  });
}
