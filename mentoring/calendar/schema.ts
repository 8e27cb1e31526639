export type Response = 'none' | 'accepted' | 'tentative' | 'declined';

/** Somebody invited, by mail address in lower case. Rooms and other resources are left out. */
export type Attendee = {
  mail: string;
  response: Response;
  respondedAt: Date | null;
  /** Where the attendee asked for another time. */
  proposedStart: Date | null;
};

/**
 * A calendar entry in Accord's own words, made from what Graph answers (graph/calendar-item.ts). It lives in
 * memory only: what is not a mentor meeting is never stored or logged.
 */
export type CalendarItem = {
  eventId: string;
  /** The same in every mailbox: iCalUId; for an occurrence the series' iCalUId and its original start. */
  key: string;
  seriesMasterId: string | null;
  /** One of a series that says more of itself than when it is. */
  isException: boolean;
  subject: string;
  categories: string[];
  start: Date;
  end: Date;
  isCancelled: boolean;
  organizer: string;
  attendees: Attendee[];
  /** The mailbox owner's own answer. */
  ownResponse: Response;
  ownRespondedAt: Date | null;
  createdAt: Date;
  modifiedAt: Date;
  /** Our extended property: the mentorship that Accord made it for. */
  madeForMentorship: string | null;
  joinUrl: string | null;
  webLink: string | null;
};

/**
 * Keys of the custom properties that the add-in leaves on an appointment: the link to its mentorship, and when it was
 * to start when last sent.
 */
export const linkKeys = {
  mentorshipId: 'accordMentorship',
  plannedStart: 'accordPlannedStart',
} as const;

/** The two of a mentorship, by mail address in lower case. */
export type Pair = { mentorshipId: string; mentor: string; mentee: string };

/**
 * What one mailbox was last seen to hold of a mentor meeting: the facts that decide its fate and nothing
 * else of the entry. Times are milliseconds since 1970, so that it can be stored as JSON.
 */
export type SeenCopy = {
  isOrganizer: boolean;
  subject: string;
  start: number;
  end: number;
  isCancelled: boolean;
  /** The other of the two, as this copy has them; null when they are not in it. */
  partner: { response: Response; respondedAt: number | null; proposedStart: number | null } | null;
  own: { response: Response; respondedAt: number | null };
  createdAt: number;
  modifiedAt: number;
  joinUrl: string | null;
  webLink: string | null;
  /** When it was read: an older reading never replaces a newer one. */
  seenAt: number;
  /** When it was first found missing from the mailbox; null while it is there. */
  goneAt: number | null;
};
