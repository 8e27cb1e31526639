import { sendActivity } from '../../graph/activity-feed.ts';
import { statusOf } from '../../graph/client.ts';
import { sideOf } from '../../mentoring/mentorships/policy.ts';
import { withPages } from '../../mentoring/notifications/pages/store.ts';
import {
  findNotification,
  markDelivered,
  markFailed,
  type NotificationToDeliver,
} from '../../mentoring/notifications/store.ts';
import type { Context } from '../context.ts';
import { aboutNow } from '../telling.ts';
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
  const { person, mentorship } = notification;
  const side = sideOf(mentorship, person.id);
  const about = side && (await aboutNow(db, notification, side));
  if (!side || !about) return null;
  const partner = (side === 'mentor' ? mentorship.mentee : mentorship.mentor).displayName;
  const [{ page } = { page: '' }] = await withPages(db, [notification]);
  return {
    type: activityTypes[about.kind],
    chainId: chainIdOf(notification.id),
    preview: preview({ language: person.language, side, partner }, about),
    parameters: { partner },
    page,
  };
}

/** A number of the notification alone: the last 52 bits of its id, which are chance. */
const chainIdOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-13), 16);
