import type { Database } from '../../../platform/database.ts';
import { type History, sides } from '../history.ts';
import { momentOf, plusDays } from '../oracle/time.ts';

/** The next moment after `now` at which something in the database says that it wants to be looked at. */
export async function nextByTheDatabase(db: Database, now: number): Promise<number | null> {
  const [row] = await db.$queryRaw<{ what: string; id: string; at: Date }[]>`
    SELECT what, id, at FROM (
      SELECT 'look' AS what, id, look_at AS at FROM mentorship WHERE look_at IS NOT NULL
      UNION ALL SELECT 'delivery', id, due_at FROM notification
        WHERE delivered_at IS NULL AND failure IS NULL
      UNION ALL SELECT 'pause', id, paused_until FROM mentorship WHERE state = 'paused'
      UNION ALL SELECT 'request', id, waiting_since + interval '14 days' FROM mentorship
        WHERE state = 'requested'
      UNION ALL SELECT 'meeting', meeting.id, "end"
        FROM meeting JOIN mentorship ON mentorship.id = mentorship_id
        WHERE meeting.state = 'scheduled' AND mentorship.state <> 'closed'
    ) AS moments ORDER BY at LIMIT 1`;
  if (row && row.at.getTime() <= now)
    throw new Error(`${row.what} ${row.id}, due ${row.at.toISOString()}, has not been looked at`);
  return row?.at.getTime() ?? null;
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
