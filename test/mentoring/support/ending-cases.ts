import type { SeenCopy } from '../../../mentoring/calendar/schema.ts';
import { attendees, day, end, hour, minute, organizers, start } from './copies.ts';

export const when = start - 2 * day;
export const later = when + 5 * minute;

/** What happened, what the two mailboxes then hold, and who ended the meeting by that, how and when. */
export type Case = [string, { organizer?: SeenCopy; attendee?: SeenCopy }, Outcome];
type Outcome = null | { by: 'organizer' | 'attendee'; how: 'cancelled' | 'declined'; at: number };

const cancelled = (at: number): Outcome => ({ by: 'organizer', how: 'cancelled', at });
const declined = (at: number): Outcome => ({ by: 'attendee', how: 'declined', at });

/** What counts as a cancellation. */
export const counting: Case[] = [
  [
    'the organizer cancels, which removes their copy and marks the attendee’s',
    {
      organizer: organizers({ goneAt: later }),
      attendee: attendees({ isCancelled: true, modifiedAt: when }),
    },
    cancelled(when),
  ],
  [
    'the organizer cancels, and the attendee’s copy has not been read since',
    { organizer: organizers({ goneAt: later }), attendee: attendees() },
    cancelled(later),
  ],
  [
    'the organizer cancels, and only the attendee’s copy was ever seen',
    { attendee: attendees({ isCancelled: true, modifiedAt: when }) },
    cancelled(when),
  ],
  [
    'the organizer deletes it, and only their copy was ever seen',
    { organizer: organizers({ goneAt: later }) },
    cancelled(later),
  ],
  [
    'the organizer’s copy stays and says that it is cancelled',
    { organizer: organizers({ isCancelled: true, modifiedAt: when }), attendee: attendees() },
    cancelled(when),
  ],
  [
    'the organizer cancels, and the attendee clears the cancelled copy away',
    {
      organizer: organizers({ goneAt: later }),
      attendee: attendees({ isCancelled: true, modifiedAt: when, goneAt: later + hour }),
    },
    cancelled(when),
  ],
  [
    'the organizer cancels, and the attendee later files the cancelled copy under a colour',
    {
      organizer: organizers({ goneAt: later }),
      attendee: attendees({ isCancelled: true, modifiedAt: later + day }),
    },
    cancelled(later),
  ],
  [
    'the organizer cancels, and a clock that is slow sees the attendee clear that away',
    {
      organizer: organizers({ isCancelled: true, modifiedAt: when }),
      attendee: attendees({ isCancelled: true, modifiedAt: when, goneAt: when - 2000 }),
    },
    cancelled(when),
  ],
  [
    'the organizer takes the other out of it, and the other’s copy was not read since',
    { organizer: organizers({ partner: null, modifiedAt: when }), attendee: attendees() },
    cancelled(when),
  ],
  [
    'the organizer takes the other out of it',
    {
      organizer: organizers({ partner: null, modifiedAt: when }),
      attendee: attendees({ isCancelled: true, modifiedAt: when }),
    },
    cancelled(when),
  ],
  [
    'the attendee declines, which marks the organizer’s copy and removes their own',
    {
      organizer: organizers({ partner: { response: 'declined', respondedAt: when } }),
      attendee: attendees({ goneAt: later }),
    },
    declined(when),
  ],
  [
    'the attendee declines, and only the organizer’s copy was ever seen',
    { organizer: organizers({ partner: { response: 'declined', respondedAt: when } }) },
    declined(when),
  ],
  [
    'the attendee declines at a time that is not told',
    { organizer: organizers({ partner: { response: 'declined' }, modifiedAt: when }) },
    declined(when),
  ],
  [
    'the attendee declines and keeps their copy, which alone was seen',
    { attendee: attendees({ own: { response: 'declined', respondedAt: when } }) },
    declined(when),
  ],
  [
    'the attendee only removes it from their calendar',
    { organizer: organizers(), attendee: attendees({ goneAt: when }) },
    declined(when),
  ],
  [
    'the attendee accepts and later removes it from their calendar',
    {
      organizer: organizers({ partner: { response: 'accepted', respondedAt: when - day } }),
      attendee: attendees({ goneAt: when }),
    },
    declined(when),
  ],
  [
    'the attendee declines, and the organizer then cancels it as well',
    {
      organizer: organizers({
        partner: { response: 'declined', respondedAt: when },
        goneAt: when + hour,
      }),
      attendee: attendees({ goneAt: when + minute }),
    },
    declined(when),
  ],
  [
    'the organizer cancels while it is going on',
    { organizer: organizers({ goneAt: start + 10 * minute }), attendee: attendees() },
    cancelled(start + 10 * minute),
  ],
  [
    'the attendee declined in time, and the organizer tidies up afterwards',
    {
      organizer: organizers({
        partner: { response: 'declined', respondedAt: when },
        goneAt: end + day,
      }),
    },
    declined(when),
  ],
];

/** What does not. */
export const notCounting: Case[] = [
  ['nobody does anything', { organizer: organizers(), attendee: attendees() }, null],
  [
    'the attendee accepts',
    {
      organizer: organizers({ partner: { response: 'accepted', respondedAt: when } }),
      attendee: attendees({ own: { response: 'accepted', respondedAt: when } }),
    },
    null,
  ],
  [
    'the attendee is not sure',
    { organizer: organizers({ partner: { response: 'tentative', respondedAt: when } }) },
    null,
  ],
  [
    'the attendee declines and proposes another time',
    {
      organizer: organizers({
        partner: { response: 'declined', respondedAt: when, proposedStart: start + day },
      }),
      attendee: attendees({ goneAt: later }),
    },
    null,
  ],
  [
    'the attendee declines, proposes another time, and keeps their copy',
    {
      organizer: organizers({
        partner: { response: 'declined', respondedAt: when, proposedStart: start + day },
      }),
      attendee: attendees({ own: { response: 'declined', respondedAt: when } }),
    },
    null,
  ],
  [
    'the attendee is not sure and proposes another time',
    {
      organizer: organizers({
        partner: { response: 'tentative', respondedAt: when, proposedStart: start + day },
      }),
    },
    null,
  ],
  [
    'the organizer moves it after the attendee’s copy had gone, which sends a new one',
    {
      organizer: organizers({ start: start + day, end: end + day, modifiedAt: later }),
      attendee: attendees({ goneAt: when }),
    },
    null,
  ],
  [
    'the attendee removes it and accepts it after all',
    {
      organizer: organizers({ partner: { response: 'accepted', respondedAt: later } }),
      attendee: attendees({ goneAt: when }),
    },
    null,
  ],
  [
    'the organizer removes it when it is over',
    { organizer: organizers({ goneAt: end + hour }), attendee: attendees() },
    null,
  ],
  [
    'the organizer removes it at the minute in which it ends',
    { organizer: organizers({ goneAt: end }), attendee: attendees() },
    null,
  ],
  [
    'the attendee removes it when it is over',
    { organizer: organizers(), attendee: attendees({ goneAt: end + day }) },
    null,
  ],
  [
    'the attendee declines when it is over',
    { organizer: organizers({ partner: { response: 'declined', respondedAt: end + minute } }) },
    null,
  ],
];
