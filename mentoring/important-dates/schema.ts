import { z } from 'zod';
import { madeFrom, text, words } from '../fields/schema.ts';
import { Side } from '../mentorships/schema.ts';

/** Something of the mentee's that matters: a talk, an exam, a first day. */
export const ImportantDate = z
  .object({
    id: z.uuid(),
    mentorshipId: z.uuid(),
    title: z.string(),
    /** When it begins; of a whole day midnight UTC, as the day is the same wherever the two live. */
    at: z.iso.datetime(),
    allDay: z.boolean(),
    /** What the mentor should know of it beforehand. */
    note: z.string().nullable(),
    /** What the mentee says of it afterwards. */
    howItWent: z.string().nullable(),
    addedBy: Side,
    addedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'ImportantDate' });
export type ImportantDate = z.infer<typeof ImportantDate>;

/** Those to come first, the soonest first; then those that have passed, the latest first. */
export const ImportantDateList = z
  .object({ items: z.array(ImportantDate), next: z.string().nullable() })
  .meta({ id: 'ImportantDateList' });

/** An entry of the caller's own calendar, by its REST id. Accord keeps a digest of it and nothing else. */
const eventId = z.string().min(1).max(1000);

/** With `eventId`: whether that entry is marked, as a list of one or none. */
export const ImportantDateQuery = z.object({ eventId: eventId.optional() });
export type ImportantDateQuery = z.infer<typeof ImportantDateQuery>;

/** The same entry is marked once: marked again, the answer is what stands already, with 200. */
export const NewImportantDate = z
  .object({
    title: words(200),
    at: z.iso.datetime({ offset: true }),
    allDay: z.boolean().default(false),
    note: text(1000).nullish(),
    eventId: eventId.optional(),
  })
  .strict()
  .meta({ id: 'NewImportantDate' });
export type NewImportantDate = z.infer<typeof NewImportantDate>;

/** What is absent stays; `null` takes a note, or what was said afterwards, away. */
export const ImportantDateChange = z
  .object({
    title: words(200),
    at: z.iso.datetime({ offset: true }),
    allDay: z.boolean(),
    note: text(1000).nullable(),
    howItWent: text(2000).nullable(),
  })
  .partial()
  .extend({ version: madeFrom })
  .strict()
  .meta({ id: 'ImportantDateChange' });
export type ImportantDateChange = z.infer<typeof ImportantDateChange>;
