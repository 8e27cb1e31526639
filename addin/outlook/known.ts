/**
 * What the pane leaves in the mailbox's roaming settings for the event handlers, which may not take the
 * time to ask the API and cannot sign in: whom one has a mentorship with, and what was agreed in numbers.
 */
export type Known = { language: 'en' | 'de'; partners: Partner[] };

export type Partner = {
  mentorshipId: string;
  /** The name by which to speak of them. */
  name: string;
  /** Lower case. */
  mail: string;
  meetingMinutes: number;
  noticeHours: number;
  /** By when the next meeting should be to keep the agreed rhythm, ISO 8601; null where nothing is agreed. */
  nextBy: string | null;
};

/** The key of the roaming setting. */
export const knownKey = 'accord';

export { linkKeys } from '../../mentoring/calendar/schema.ts';

/** The id of the control of the manifest that opens the pane on an appointment of one's own. */
export const organizerButton = 'organizerButton';
