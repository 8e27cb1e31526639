import { z } from 'zod';

// Graph reads enumerations in any letter case: its own documentation writes "HTML" and "Monday".
const word = <T extends string>(...values: [T, ...T[]]) =>
  z
    .string()
    .transform((text) => values.find((value) => value.toLowerCase() === text.toLowerCase()) ?? text)
    .pipe(z.enum(values));

export const timeSchema = z.strictObject({
  dateTime: z.string(),
  timeZone: z.string().nullish(),
});

export const slotSchema = z.strictObject({ start: timeSchema, end: timeSchema });

const weekday = word('sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday');
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const patternSchema = z.strictObject({
  type: word(
    'daily',
    'weekly',
    'absoluteMonthly',
    'relativeMonthly',
    'absoluteYearly',
    'relativeYearly',
  ),
  interval: z.number().int().min(1),
  month: z.number().int().min(0).max(12).default(0),
  dayOfMonth: z.number().int().min(0).max(31).default(0),
  daysOfWeek: z.array(weekday).default([]),
  firstDayOfWeek: weekday.nullish().transform((day) => day ?? 'sunday'),
  index: word('first', 'second', 'third', 'fourth', 'last')
    .nullish()
    .transform((index) => index ?? 'first'),
});

const rangeSchema = z.strictObject({
  type: word('endDate', 'noEnd', 'numbered'),
  startDate: date,
  endDate: date.nullish().transform((day) => day ?? '0001-01-01'),
  numberOfOccurrences: z.number().int().min(0).default(0),
  recurrenceTimeZone: z.string().nullish(),
});

export const recurrenceSchema = z
  .strictObject({ pattern: patternSchema, range: rangeSchema })
  .refine(({ range }) => range.type !== 'numbered' || range.numberOfOccurrences > 0, {
    message: 'numberOfOccurrences must be at least 1',
  })
  .refine(({ range }) => range.type !== 'endDate' || range.endDate >= range.startDate, {
    message: 'endDate must not be before startDate',
  })
  .refine(
    ({ pattern }) => !/^(weekly|relative)/.test(pattern.type) || pattern.daysOfWeek.length > 0,
    {
      message: 'daysOfWeek must be given',
    },
  )
  .refine(({ pattern }) => !pattern.type.startsWith('absolute') || pattern.dayOfMonth > 0, {
    message: 'dayOfMonth must be given',
  });

const attendeeSchema = z.object({
  emailAddress: z.strictObject({ address: z.email(), name: z.string().nullish() }),
  type: word('required', 'optional', 'resource')
    .nullish()
    .transform((type) => type ?? 'required'),
});

const bodySchema = z.strictObject({
  contentType: word('text', 'html').default('text'),
  content: z
    .string()
    .nullish()
    .transform((content) => content ?? ''),
});

const readOnly = [
  'id',
  'changeKey',
  'createdDateTime',
  'lastModifiedDateTime',
  'bodyPreview',
  'hasAttachments',
  'iCalUId',
  'isCancelled',
  'isDraft',
  'isOrganizer',
  'locations',
  'onlineMeeting',
  'onlineMeetingUrl',
  'organizer',
  'originalStart',
  'originalStartTimeZone',
  'originalEndTimeZone',
  'responseStatus',
  'seriesMasterId',
  'type',
  'webLink',
];

/** An event as clients write it. Read-only properties are known and ignored, others refused. */
export const eventSchema = z
  .strictObject({
    subject: z
      .string()
      .nullish()
      .transform((subject) => subject ?? undefined),
    body: bodySchema,
    start: timeSchema,
    end: timeSchema,
    location: z.looseObject({ displayName: z.string().nullish() }),
    attendees: z.array(attendeeSchema),
    isAllDay: z.boolean(),
    importance: word('low', 'normal', 'high'),
    sensitivity: word('normal', 'personal', 'private', 'confidential'),
    showAs: word('free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'),
    categories: z.array(z.string()),
    isReminderOn: z.boolean(),
    reminderMinutesBeforeStart: z.number().int(),
    allowNewTimeProposals: z.boolean(),
    responseRequested: z.boolean(),
    hideAttendees: z.boolean(),
    isOnlineMeeting: z.boolean(),
    onlineMeetingProvider: z.string().nullable(),
    recurrence: recurrenceSchema.nullable(),
    transactionId: z.string().nullable(),
    singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })),
    ...Object.fromEntries(readOnly.map((name) => [name, z.unknown()])),
  })
  .partial();

export type EventInput = z.infer<typeof eventSchema>;
