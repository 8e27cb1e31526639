import type { Database } from '../../../platform/database.ts';
import { chance } from '../../histories/random.ts';
import type { Act } from '../../year/history.ts';
import { day, hour } from '../../year/oracle/time.ts';
import type { Life } from '../../year/play/world.ts';

export type Doing = { at: number; life: Life; act: Act };

/** What people do in the week after `now`: meet and note it, call off, keep promises, plan what is next, set goals. */
export async function trafficOf(
  db: Database,
  lives: Life[],
  now: number,
  seed: number,
): Promise<Doing[]> {
  const dice = chance(seed);
  const week = { gte: new Date(now), lt: new Date(now + 7 * day) };
  const next = await db.meeting.findMany({
    where: { start: week },
    select: { mentorshipId: true, start: true },
  });
  const starts = new Map(next.map(({ mentorshipId, start }) => [mentorshipId, start.getTime()]));
  const promises = await db.followUp.findMany({
    where: { dueOn: week },
    select: { mentorshipId: true, owner: true },
  });
  const owners = new Map(promises.map(({ mentorshipId, owner }) => [mentorshipId, owner]));
  const doings: Doing[] = [];
  for (const life of lives) {
    const does = (act: Act) => doings.push({ at: act.at, life, act });
    const start = starts.get(life.mentorshipId);
    const some = () => now + dice.whole(6 * 24) * hour + hour;
    if (start && dice.next() < 0.1) {
      does({ at: start - hour, by: 'mentor', act: 'call-off', meeting: 'next' });
    } else if (start) {
      const end = start + hour;
      if (dice.next() < 0.7) does({ at: end + hour, by: 'mentee', act: 'note', meeting: 'next' });
      const dueOn = new Date(end + 9 * day).toISOString().slice(0, 10);
      if (dice.next() < 0.4)
        does({
          at: end + 2 * hour,
          by: 'mentor',
          act: 'promise',
          followUp: 'new',
          owner: 'mentee',
          dueOn,
          meeting: 'next',
        });
      if (dice.next() < 0.6) does(plan(end + 3 * hour, end + 20 * day));
    } else if (!life.ids.has('next') && dice.next() < 0.3) {
      const at = some();
      does(plan(at, at + 5 * day));
    }
    const owner = owners.get(life.mentorshipId);
    if (owner && dice.next() < 0.6) does({ at: some(), by: owner, act: 'do', followUp: 'promise' });
    if (dice.next() < 0.08)
      does({ at: some(), by: dice.next() < 0.3 ? 'mentor' : 'mentee', act: 'goal', goal: 'goal' });
  }
  return doings.filter(({ at }) => at < now + 7 * day).sort((a, b) => a.at - b.at);
}

const plan = (at: number, start: number): Act => ({
  at,
  by: 'mentee',
  act: 'schedule',
  meeting: 'another',
  start,
  end: start + hour,
});
