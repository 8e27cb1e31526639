import type { Database } from '../../../platform/database.ts';
import type { schedules } from '../../../worker/schedules.ts';
import { type History, sides } from '../history.ts';
import { momentOf, plusDays } from '../oracle/time.ts';

export type ScheduleName = keyof typeof schedules;

/** What wants to be looked at, by what looks at it, and when. */
export type Due = { at: number; by: ScheduleName };

/** The next things after `now` that something in the database says want to be looked at: the soonest of each kind. */
export async function nextByTheDatabase(db: Database, now: number): Promise<Due[]> {
  const rows = await db.$queryRaw<{ by: ScheduleName; at: Date }[]>`
    SELECT 'sweep-promises' AS by, min(look_at) AS at FROM mentorship
    UNION ALL SELECT 'sweep-deliveries', min(due_at) FROM notification
      WHERE delivered_at IS NULL AND failure IS NULL
    UNION ALL SELECT 'sweep-pauses', min(paused_until) FROM mentorship WHERE state = 'paused'
    UNION ALL SELECT 'sweep-requests', min(waiting_since) + interval '14 days' FROM mentorship
      WHERE state = 'requested'
    UNION ALL SELECT 'sweep-meetings', min("end")
      FROM meeting JOIN mentorship ON mentorship.id = mentorship_id
      WHERE meeting.state = 'scheduled' AND mentorship.state <> 'closed'`;
  const due = rows.flatMap(({ by, at }) => (at ? [{ by, at: at.getTime() }] : []));
  const left = due.find(({ at }) => at <= now);
  if (left) throw new Error(`${left.by} has left what was due ${new Date(left.at).toISOString()}`);
  return due;
}

/** The mornings around important dates: of them the database knows no moment, and the sweep goes four times an hour. */
export function mornings({ acts, people }: History): Due[] {
  return acts.flatMap((act) => {
    if (act.act !== 'mark-date') return [];
    const days = Array.from({ length: 12 }, (_, n) => plusDays(act.on, n - 3));
    return sides.flatMap((side) =>
      days
        .map((each) => momentOf(people[side].zone, each, '08:00'))
        .filter((at) => at > act.at)
        .map((at) => ({ at, by: 'sweep-important-dates' as const })),
    );
  });
}
