import { cancellationAlerts } from './cancellation-patterns.ts';
import { deliverNotification } from './deliver-notification.ts';
import type { Reaction, Relay } from './reaction.ts';
import { tellAboutRequest } from './tell-about-request.ts';
import { watchCalendars } from './watch-calendars.ts';

/** Everything that follows from events. To add one: write its file, and name it here. */
export const reactions: Reaction[] = [cancellationAlerts, tellAboutRequest];
export const relays: Relay[] = [watchCalendars, deliverNotification];
