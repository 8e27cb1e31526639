import type { PersonRow } from '../../mentoring/people/store.ts';

/** One thing that a message tells of, in its reader's language, and the screen that it opens. */
export type Line = { type: string; sentence: string; partner: string; page: string };

/** What one person is told in one go, what matters most first. */
export type Message = {
  /** The delivery's: the same again is the same message. */
  id: string;
  /** The notifications that it tells of. */
  tells: string[];
  reader: PersonRow;
  lines: [Line, ...Line[]];
  /** The first line and how many more there are, in 150 characters at most. */
  preview: string;
};

/** `refused` says why this channel will never take it. */
export type Sent = 'sent' | { refused: string };

/** Brings a message to its reader. Rejects where trying again may help. */
export type Send = (message: Message) => Promise<Sent>;
