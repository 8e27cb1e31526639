import { sendActivity } from '../../graph/activity-feed.ts';
import { statusOf } from '../../graph/client.ts';
import type { AlertEvidence, AlertKind } from '../../mentoring/alerts/schema.ts';
import { findAlert } from '../../mentoring/alerts/store.ts';
import { sideOf } from '../../mentoring/mentorships/policy.ts';
import type { NotificationKind } from '../../mentoring/notifications/schema.ts';
import {
  findNotification,
  markDelivered,
  markFailed,
  type NotificationToDeliver,
} from '../../mentoring/notifications/store.ts';
import type { Context } from '../context.ts';
import { activityTypes, preview } from '../words.ts';

/**
 * Brings a notification to its receiver's activity feed. It is in the tab's inbox whatever becomes of it
 * here. Throws where trying again may help.
 */
export async function deliver(
  { db, graph, config, now }: Context,
  notificationId: string,
): Promise<void> {
  const notification = await findNotification(db, notificationId);
  if (!notification || notification.deliveredAt || notification.failure) return;
  const activity = await compose(db, notification);
  if (!activity) {
    await markFailed(db, notificationId, 'withdrawn');
    return;
  }
  try {
    await sendActivity(graph, notification.person.entraId, config.clientId, activity);
    await markDelivered(db, notificationId, now());
  } catch (error) {
    // Not installed for this person, or not allowed: trying again would not change that.
    if (![400, 403, 404].includes(statusOf(error))) throw error;
    await markFailed(db, notificationId, `refused with ${statusOf(error)}`);
  }
}

/** The entry as it reads now; null where it has become untrue meanwhile. */
async function compose(db: Context['db'], notification: NotificationToDeliver) {
  const { personId, mentorship, mentorshipId, subjectId } = notification;
  const kind = notification.kind as NotificationKind;
  const reader = sideOf(mentorship, personId);
  const alert = kind === 'alert-raised' ? await findAlert(db, subjectId) : null;
  if (!reader || alert?.clearedAt) return null;
  const partner = (reader === 'mentor' ? mentorship.mentee : mentorship.mentor).displayName;
  const pattern = alert && {
    kind: alert.kind as AlertKind,
    about: alert.about,
    count: (alert.evidence as AlertEvidence).count,
  };
  return {
    type: activityTypes[kind],
    chainId: chainIdOf(notification.id),
    preview: preview(kind, { reader, partner, ...(pattern ? { alert: pattern } : {}) }),
    parameters: { partner },
    page: `mentorships/${mentorshipId}`,
  };
}

/** A number of the notification alone: the last 52 bits of its id, which are chance. */
const chainIdOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-13), 16);
