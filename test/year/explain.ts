import type { Explanation } from '../../mentoring/promises/explaining/rules.ts';
import { explain } from '../../mentoring/promises/explaining/rules.ts';
import type { History } from '../../mentoring/promises/history/rules.ts';
import { readHistory } from '../../mentoring/promises/history/store.ts';
import { rules } from '../../mentoring/promises/rules.ts';
import type { Database } from '../../platform/database.ts';
import type { Alert, Notification } from '../../platform/prisma/client.ts';
import { day, hour } from './oracle/time.ts';
import type { Life } from './play/world.ts';

/** What rules say, besides what alerts say by themselves. */
const reminders = [
  'mentorship-reminder',
  'follow-up-due',
  'first-meeting-due',
  'agreement-review',
  'feedback-due',
  'end-reached',
];

type Rows = { alerts: Alert[]; notifications: Notification[] };

/**
 * Asks, every so many days of a mentorship, what its log says should have stood and been said, and compares that with
 * what did and was; and of everything said, whether the log says so for the moment at which it was.
 */
export async function disagreements(
  db: Database,
  life: Life,
  span: { from: number; until: number; everyDays: number },
) {
  const where = { mentorshipId: life.mentorshipId };
  const history = await readHistory(db, life.mentorshipId);
  const rows = {
    alerts: await db.alert.findMany({ where }),
    notifications: await db.notification.findMany({ where }),
  };
  if (!history) return ['there is no history'];
  const complaints: string[] = [];
  // At a time of day at which nothing happens: what stood is then beyond doubt.
  for (let at = span.from + 7 * 60_000; at < span.until; at += span.everyDays * day + hour) {
    complaints.push(...onDay(history, rows, life, new Date(at)));
  }
  return [...complaints, ...rows.notifications.flatMap((row) => said(history, rows, life, row))];
}

const alertOf = new Map(rules.map(({ name, alert }) => [name, alert]));

function onDay(history: History, rows: Rows, life: Life, at: Date): string[] {
  if (history.events.every((event) => event.at > at)) return [];
  const found = explain(history, at);
  const stood = rows.alerts
    .filter(({ raisedAt, clearedAt }) => raisedAt <= at && (!clearedAt || clearedAt > at))
    .map(({ kind, about }) => `${kind} ${about}`);
  const stands = found
    .filter(({ rule, stands: does }) => does && alertOf.get(rule))
    .map(({ rule, about }) => `${alertOf.get(rule)} ${about}`);
  const when = at.toISOString();
  const unheard = found
    .flatMap((each) => each.says.map((says) => ({ ...each, says })))
    .filter(
      (each) =>
        !rows.notifications.some(
          (row) =>
            (row.createdAt <= at || wasTakenBack(history, rows, row, at)) &&
            isTold(row, each, rows, life),
        ),
    );
  return [
    ...(String(stood.sort()) === String(stands.sort())
      ? []
      : [`${when}: ${stands} should stand, ${stood} stood`]),
    ...unheard.map(
      ({ rule, says }) => `${when}: ${rule} says ${says.kind} to the ${says.to}, who never heard`,
    ),
  ];
}

/** Whether something may have been said by `at`, untrue when its turn came, and anew later: of its first row the log knows. */
const wasTakenBack = (
  { events }: History,
  { notifications }: Rows,
  again: Notification,
  at: Date,
) =>
  events.some(
    (event) =>
      event.type === 'notification.created' &&
      event.at <= at &&
      event.at < again.createdAt &&
      notifications.every(({ id }) => id !== event.facts.notificationId),
  );

/** Whether the log, asked for the moment at which something was said, says that it was to be. */
function said(history: History, rows: Rows, life: Life, row: Notification): string[] {
  if (row.kind !== 'alert-raised' && !reminders.includes(row.kind)) return [];
  const found = explain(history, row.createdAt).flatMap((each) =>
    each.says.map((says) => ({ ...each, says })),
  );
  if (found.some((each) => isTold(row, each, rows, life))) return [];
  return [`${row.createdAt.toISOString()}: ${row.kind} was said, and no rule says so`];
}

type Says = Omit<Explanation, 'says'> & { says: Explanation['says'][number] };

function isTold(
  row: Notification,
  { rule, about, says }: Says,
  { alerts }: Rows,
  life: Life,
): boolean {
  const alert = alerts.find(({ id }) => id === row.subjectId);
  const same = says.subjectId
    ? says.subjectId === row.subjectId
    : alert?.kind === alertOf.get(rule) && alert?.about === about;
  const { kind, occurrence, to } = says;
  return (
    same && row.kind === kind && row.occurrence === occurrence && row.personId === life.people[to]
  );
}
