import { newId } from '../../../platform/database.ts';
import type { Accord } from '../../support/accord.ts';
import { activePair } from '../../support/pair.ts';

/**
 * A mentorship with one of everything that belongs to it, in an Accord that runs without its worker, and
 * others of the same tenant who have no part in it.
 */
export async function setScene(accord: Accord) {
  const { db, tenant, api } = accord;
  const { id: mentorshipId, mentor, mentee } = await activePair(accord);
  const stranger = await tenant.person('Ingrid');
  const manager = await tenant.person('Priya');
  for (const { id } of [stranger, manager]) await api(id, 'GET', '/me');
  const row = await db.mentorship.findUniqueOrThrow({ where: { id: mentorshipId } });
  const at = new Date();
  const start = new Date(at.getTime() + 24 * 60 * 60 * 1000);
  const end = new Date(start.getTime() + 45 * 60 * 1000);
  const meeting = await db.meeting.create({
    data: { id: newId(), mentorshipId, key: 'a', subject: 'Mentoring', start, end, createdAt: at },
  });
  const alert = await db.alert.create({
    data: {
      id: newId(),
      mentorshipId,
      kind: 'repeated-cancellations',
      about: 'mentee',
      evidence: { count: 2, meetings: [] },
      raisedAt: at,
    },
  });
  const told = {
    mentorshipId,
    kind: 'alert-raised',
    subjectId: alert.id,
    createdAt: at,
    dueAt: at,
  };
  const notification = await db.notification.create({
    data: { id: newId(), personId: row.mentorId, ...told },
  });
  const ids = { mentorshipId, meetingId: meeting.id, alertId: alert.id };
  return { ...ids, notificationId: notification.id, mentor, mentee, stranger, manager };
}

export type Scene = Awaited<ReturnType<typeof setScene>>;
