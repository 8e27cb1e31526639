import { celebrateAchievements } from './celebrate.ts';
import { deliverNotification } from './deliver-notification.ts';
import { keepPromisesInMind } from './keep-promises.ts';
import { postToWebhook } from './post-to-webhook.ts';
import type { Reaction, Relay } from './reaction.ts';
import { tellAboutAgreement } from './tell-about-agreement.ts';
import { tellAboutFollowUp } from './tell-about-follow-up.ts';
import { tellAboutGoal } from './tell-about-goal.ts';
import { tellAboutMentorship } from './tell-about-mentorship.ts';
import { watchCalendars } from './watch-calendars.ts';

/** Everything that follows from events. To add one: write its file, and name it here. */
export const reactions: Reaction[] = [
  keepPromisesInMind,
  tellAboutMentorship,
  tellAboutAgreement,
  tellAboutGoal,
  tellAboutFollowUp,
  celebrateAchievements,
];
export const relays: Relay[] = [watchCalendars, deliverNotification, postToWebhook];
