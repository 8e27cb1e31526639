import type { Database } from '../../platform/database.ts';
import type { Alert as AlertRow, Notification } from '../../platform/prisma/client.ts';
import { minute } from './oracle/time.ts';
import type { Chronicle } from './oracle.ts';
import type { Life } from './play/world.ts';

/** A chronicle as lines to be compared: each alert with its days, and each thing said with what became of it. */
export type Lines = { alerts: string[]; sayings: string[] };

/** To the half hour: that is as exactly as the oracle looks. */
const written = (at: number | Date | null): string => {
  if (at === null) return '…';
  const time = Math.floor(Number(at) / (30 * minute)) * 30 * minute;
  return new Date(time).toISOString().slice(0, 16);
};

const line = {
  alert: (kind: string, about: string | null, from: Date | number, to: Date | number | null) =>
    `${written(from)} ${kind} about ${about ?? 'both'}, until ${written(to)}`,
  saying: (at: Date | number, to: string, kind: string, about: string, end: string) =>
    `${written(at)} ${kind} ${about} to the ${to}: ${end}`,
};

/** What should have been. */
export const expected = ({ alerts, sayings }: Chronicle): Lines => ({
  alerts: alerts
    .map((each) => line.alert(each.kind, each.about, each.raisedAt, each.clearedAt))
    .sort(),
  sayings: sayings
    .map(({ at, to, kind, about, end }) => {
      const became =
        end?.what === 'reached' ? `reached ${written(end.at)}` : (end?.what ?? 'waits');
      return line.saying(at, to, kind, about, became);
    })
    .sort(),
});

/** What was, by the rows of the database. */
export async function recorded(db: Database, life: Life): Promise<Lines> {
  const where = { mentorshipId: life.mentorshipId };
  const [alerts, notifications, naming] = await Promise.all([
    db.alert.findMany({ where }),
    db.notification.findMany({ where }),
    namesIn(db, life),
  ]);
  return {
    alerts: alerts
      .map(({ kind, about, ...row }) => line.alert(kind, about, row.raisedAt, row.clearedAt))
      .sort(),
    sayings: notifications
      .map((row) => {
        const to = row.personId === life.people.mentor ? 'mentor' : 'mentee';
        return line.saying(row.createdAt, to, row.kind, naming(row), endOf(row));
      })
      .sort(),
  };
}

const failures: Record<string, string> = { withdrawn: 'untrue', 'not wanted': 'unwanted' };

function endOf({ deliveredAt, failure }: Notification): string {
  if (deliveredAt) return `reached ${written(deliveredAt)}`;
  return failure ? (failures[failure] ?? failure) : 'waits';
}

/** How what a notification is about is called in the history. */
async function namesIn(db: Database, { mentorshipId, ids }: Life) {
  const where = { mentorshipId };
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  names.set(mentorshipId, '');
  for (const { id, version } of await db.agreement.findMany({ where })) names.set(id, `${version}`);
  for (const alert of await db.alert.findMany({ where })) names.set(alert.id, nameOf(alert));
  for (const { id, kind, subjectId, count } of await db.celebration.findMany({ where })) {
    const of =
      kind === 'meetings-kept' ? `${count}` : kind === 'first-meeting' ? '' : names.get(subjectId);
    names.set(id, `${kind} ${of ?? subjectId}`.trim());
  }
  return ({ subjectId }: Notification): string => names.get(subjectId) ?? subjectId;
}

const nameOf = ({ kind, about }: AlertRow): string => `${kind} ${about}`;

/** What one list of lines has and the other has not. */
export function difference(recorded: Lines, expected: Lines): string[] {
  return (['alerts', 'sayings'] as const).flatMap((what) => [
    ...less(expected[what], recorded[what]).map((each) => `missing: ${each}`),
    ...less(recorded[what], expected[what]).map((each) => `not called for: ${each}`),
  ]);
}

function less(all: string[], known: string[]): string[] {
  const left = [...known];
  return all.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
