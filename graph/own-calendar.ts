import type { Event } from '@microsoft/microsoft-graph-types';
import { category } from '../mentoring/calendar/rules.ts';
import type { CalendarItem } from '../mentoring/calendar/schema.ts';
import { inUtc, type Mailbox } from './calendar.ts';
import { mentorshipProperty, toItem } from './calendar-item.ts';
import { type Graph, GraphError, statusOf } from './client.ts';

// What one does in one's own calendar. `graph` speaks for the owner of the mailbox: nobody else may write there.

/** A meeting to make: with whom, when and what for. Times are exact to the minute, the body is HTML. */
export type Invitation = {
  mentorshipId: string;
  subject: string;
  body: string;
  start: Date;
  end: Date;
  other: { name: string; mail: string };
  /** The same one makes the same meeting once, however often it is asked for. */
  transactionId: string;
};

const utc = (at: Date) => ({ dateTime: at.toISOString().slice(0, -1), timeZone: 'UTC' });
const slot = ({ start, end }: { start: Date; end: Date }) => ({ start: utc(start), end: utc(end) });
const eventPath = (mailbox: Mailbox, id: string) =>
  `/users/${mailbox}/events/${encodeURIComponent(id)}`;

/** Makes a meeting with a Teams link and sends its invitation; null where its transaction made another one. */
export async function createMeeting(
  graph: Graph,
  mailbox: Mailbox,
  invitation: Invitation,
): Promise<CalendarItem | null> {
  try {
    const event: Event = await graph.inMailbox(mailbox, () =>
      graph.request(`/users/${mailbox}/events`).header('Prefer', inUtc).post(toEvent(invitation)),
    );
    return toItem(event);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'ErrorDuplicateTransactionId') return null;
    throw error;
  }
}

function toEvent({ mentorshipId, subject, body, start, end, other, transactionId }: Invitation) {
  const emailAddress = { name: other.name, address: other.mail };
  return {
    subject,
    body: { contentType: 'html', content: body },
    ...slot({ start, end }),
    attendees: [{ type: 'required', emailAddress }],
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    categories: [category],
    singleValueExtendedProperties: [{ id: mentorshipProperty, value: mentorshipId }],
    transactionId,
  } satisfies Event;
}

/** What an organizer changes of a meeting; the others are told by Outlook. */
export type EventChange = { subject?: string; start?: Date; end?: Date; categories?: string[] };

/**
 * Changes an entry: an organizer what they like, an attendee the categories of their own copy. Resolves with
 * whether it is one meeting, and not a whole series.
 */
export async function changeEvent(
  graph: Graph,
  mailbox: Mailbox,
  eventId: string,
  { start, end, ...change }: EventChange,
): Promise<boolean> {
  const times = start && end ? slot({ start, end }) : {};
  const event: Event = await graph.inMailbox(mailbox, () =>
    graph.request(eventPath(mailbox, eventId)).patch({ ...change, ...times }),
  );
  return event.type !== 'seriesMaster';
}

/** Cancels a meeting as its organizer, or declines it as somebody invited; either way it leaves the calendar. */
export async function leaveMeeting(
  graph: Graph,
  mailbox: Mailbox,
  eventId: string,
  how: 'cancel' | 'decline',
  comment: string,
): Promise<void> {
  const body = how === 'cancel' ? { comment } : { comment, sendResponse: true };
  try {
    await graph.inMailbox(mailbox, () =>
      graph.request(`${eventPath(mailbox, eventId)}/${how}`).post(body),
    );
  } catch (error) {
    // It has left already: the answer to an earlier try was lost, or somebody was faster.
    if (statusOf(error) !== 404) throw error;
  }
}

/** Asks the organizer for another time. The answer is tentative: who proposes has not said no. */
export async function proposeTime(
  graph: Graph,
  mailbox: Mailbox,
  eventId: string,
  proposedNewTime: { start: Date; end: Date },
): Promise<void> {
  const body = { sendResponse: true, proposedNewTime: slot(proposedNewTime) };
  await graph.inMailbox(mailbox, () =>
    graph.request(`${eventPath(mailbox, eventId)}/tentativelyAccept`).post(body),
  );
}
