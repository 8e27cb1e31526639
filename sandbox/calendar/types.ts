export type Slot = { start: number; end: number };

export type Response =
  | 'none'
  | 'organizer'
  | 'tentativelyAccepted'
  | 'accepted'
  | 'declined'
  | 'notResponded';

export type Party = { name: string; address: string };

export type Attendee = Party & {
  type: 'required' | 'optional' | 'resource';
  response: Response;
  respondedAt: number | null;
  proposal: Slot | null;
};

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';

export type Weekday =
  | 'sunday'
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday';

export type Recurrence = {
  pattern: {
    type:
      | 'daily'
      | 'weekly'
      | 'absoluteMonthly'
      | 'relativeMonthly'
      | 'absoluteYearly'
      | 'relativeYearly';
    interval: number;
    daysOfWeek: Weekday[];
    firstDayOfWeek: Weekday;
    dayOfMonth: number;
    month: number;
    index: 'first' | 'second' | 'third' | 'fourth' | 'last';
  };
  range: {
    type: 'endDate' | 'noEnd' | 'numbered';
    /** ISO dates in the series' own zone. */
    startDate: string;
    endDate: string;
    numberOfOccurrences: number;
    /** Windows or IANA name. */
    recurrenceTimeZone: string;
  };
};

/** What all copies of a meeting have in common: the organizer's word. */
export type Shared = Slot & {
  subject: string;
  body: { contentType: 'html' | 'text'; content: string };
  location: Record<string, unknown>;
  startZone: string;
  endZone: string;
  isAllDay: boolean;
  importance: 'low' | 'normal' | 'high';
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  allowNewTimeProposals: boolean;
  responseRequested: boolean;
  hideAttendees: boolean;
  isOnlineMeeting: boolean;
  joinUrl: string | null;
  recurrence: Recurrence | null;
};

/** What belongs to one copy only: its owner's. */
export type Personal = {
  categories: string[];
  showAs: ShowAs;
  isReminderOn: boolean;
  reminderMinutesBeforeStart: number;
  extended: { id: string; value: string }[];
};

/** One mailbox's copy of an event. Times are epoch milliseconds. */
export type Item = Shared &
  Personal & {
    id: string;
    ownerId: string;
    kind: 'singleInstance' | 'seriesMaster' | 'occurrence' | 'exception';
    iCalUId: string;
    /** Grows with every item of a mailbox: a place to resume an enumeration from. */
    ordinal: number;
    version: number;
    createdAt: number;
    modifiedAt: number;
    transactionId: string | null;
    organizer: Party;
    isOrganizer: boolean;
    isCancelled: boolean;
    attendees: Attendee[];
    response: Response;
    respondedAt: number | null;
    masterId: string | null;
    originalStart: number | null;
    /** Of a series: occurrences that differ from it, and those taken out, by their original start. */
    exceptions: Map<number, Item>;
    removed: Set<number>;
  };

/** An event as somebody writes it: what is absent stays as it is, or takes its default. */
export type Draft = Partial<
  Shared &
    Personal & { attendees: (Party & { type: Attendee['type'] })[]; transactionId: string | null }
>;

export type ActKind =
  | 'created'
  | 'moved'
  | 'updated'
  | 'cancelled'
  | 'accepted'
  | 'declined'
  | 'tentative'
  | 'removed';

/** One act as it really happened: what a test compares the product's own account with. */
export type Act = {
  at: string;
  act: ActKind;
  byUserId: string;
  organizerId: string | null;
  iCalUId: string;
  eventId: string;
  kind: Item['kind'];
  seriesMasterId: string | null;
  originalStart: string | null;
  start: string;
  end: string;
  previousStart: string | null;
  proposedNewTime: { start: string; end: string } | null;
  attendeeIds: string[];
  /** Who was on the list before, and is no more. */
  droppedAttendeeIds: string[];
  /** Whether the meeting had been cancelled already: removing its remains means nothing. */
  wasCancelled: boolean;
  subject: string;
  categories: string[];
};
