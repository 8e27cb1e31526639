import type { FastifyInstance } from 'fastify';
import { Duration } from 'luxon';
import { z } from 'zod';
import { availabilityView, busyItems } from '../calendar/free-busy.ts';
import type { Mailbox } from '../calendar/mailbox.ts';
import { meetingTimes, type Participant, type Suggestion } from '../calendar/meeting-times.ts';
import type { Item, Slot } from '../calendar/types.ts';
import type { Person } from '../directory/people.ts';
import { graphUrl, type Tenant } from '../tenant.ts';
import { toDateTimeTimeZone } from '../time/graph-time.ts';
import { demand, demandOwn, subject } from './access.ts';
import { badRequest } from './errors.ts';
import { slotSchema, timeSchema } from './event-schema.ts';
import type { Json } from './json.ts';
import { renderWorkingHours } from './mailbox-settings.ts';
import { preference } from './odata.ts';
import { readSlot } from './parse-event.ts';
import { read } from './read.ts';

const LONGEST_VIEW = 62 * 86_400_000;
const WORKDAY_AHEAD = 7 * 86_400_000;

const scheduleSchema = z.strictObject({
  schedules: z.array(z.string()).min(1).max(20),
  startTime: timeSchema,
  endTime: timeSchema,
  availabilityViewInterval: z.number().int().min(5).max(1440).nullish(),
});
const truthy = z.union([z.boolean(), z.string().transform((text) => text === 'true')]).nullish();
const findSchema = z.strictObject({
  attendees: z
    .array(
      z.object({
        type: z.string().nullish(),
        emailAddress: z.object({ address: z.string(), name: z.string().nullish() }),
      }),
    )
    .default([]),
  locationConstraint: z.unknown().optional(),
  timeConstraint: z
    .object({ activityDomain: z.string().nullish(), timeSlots: z.array(slotSchema) })
    .nullish(),
  meetingDuration: z.string().nullish(),
  maxCandidates: z.number().int().min(1).nullish(),
  isOrganizerOptional: truthy,
  returnSuggestionReasons: truthy,
  minimumAttendeePercentage: z.coerce.number().nullish(),
});

/** Free and busy times, and times to meet. */
export function scheduleRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.post('/calendar/getSchedule', async (request) => {
    demand(request.graphCaller, ['Calendars.Read']);
    demandOwn(request.graphCaller, subject(tenant, request));
    const input = read(scheduleSchema, request.body);
    const window = readSlot({ start: input.startTime, end: input.endTime });
    if (window.end - window.start > LONGEST_VIEW) throw badRequest('The window is too long.');
    const zone = preference(request, 'outlook.timezone') ?? 'UTC';
    const interval = input.availabilityViewInterval ?? 30;
    return {
      '@odata.context': `${graphUrl(tenant)}/$metadata#Collection(microsoft.graph.scheduleInformation)`,
      value: input.schedules.map((address) => schedule(tenant, address, window, interval, zone)),
    };
  });
  server.post('/findMeetingTimes', async (request) => {
    // Microsoft offers this to people only, not to an app for itself.
    demand(request.graphCaller, ['Calendars.Read.Shared']);
    const person = subject(tenant, request);
    demandOwn(request.graphCaller, person);
    const input = read(findSchema, request.body);
    const found = search(tenant, person, input);
    const zone = preference(request, 'outlook.timezone') ?? 'UTC';
    return {
      '@odata.context': `${graphUrl(tenant)}/$metadata#microsoft.graph.meetingTimeSuggestionsResult`,
      emptySuggestionsReason: found.suggestions.length > 0 ? '' : 'attendeesUnavailable',
      meetingTimeSuggestions: found.suggestions.map((suggestion, index) =>
        renderSuggestion(suggestion, found.participants, {
          zone,
          order: index + 1,
          reasons: input.returnSuggestionReasons ?? false,
        }),
      ),
    };
  });
}

function schedule(tenant: Tenant, address: string, window: Slot, interval: number, zone: string) {
  const mailbox = tenant.calendars.byAddress(address);
  const person = mailbox && tenant.directory.find(mailbox.ownerId);
  if (!mailbox || !person) {
    const message = `The specified mailbox '${address}' could not be found.`;
    return { scheduleId: address, error: { message, responseCode: 'ErrorMailRecipientNotFound' } };
  }
  const items = busyItems(mailbox, window);
  return {
    scheduleId: address,
    availabilityView: availabilityView(items, window, interval),
    scheduleItems: items.map((item) => scheduleItem(item, zone)),
    workingHours: renderWorkingHours(person),
  };
}

function scheduleItem(item: Item, zone: string): Json {
  const isPrivate = item.sensitivity !== 'normal';
  return {
    isPrivate,
    status: item.showAs,
    ...(!isPrivate && { subject: item.subject, location: String(item.location.displayName ?? '') }),
    start: toDateTimeTimeZone(item.start, zone),
    end: toDateTimeTimeZone(item.end, zone),
  };
}

function search(tenant: Tenant, organizer: Person, input: z.infer<typeof findSchema>) {
  const participants: Participant[] = [
    participant(tenant, organizer, !input.isOrganizerOptional),
    ...input.attendees.flatMap(({ type, emailAddress }) => {
      const person = tenant.directory.find(emailAddress.address);
      const isRequired = (type ?? 'required').toLowerCase() !== 'optional';
      return person && person !== organizer ? [participant(tenant, person, isRequired)] : [];
    }),
  ];
  const now = tenant.now();
  const slots = input.timeConstraint?.timeSlots.map(readSlot);
  const duration = Duration.fromISO(input.meetingDuration ?? 'PT30M').toMillis();
  if (!(duration > 0)) throw badRequest(`Invalid meetingDuration '${input.meetingDuration}'.`);
  const domain = input.timeConstraint?.activityDomain?.toLowerCase() ?? 'work';
  const suggestions = meetingTimes(participants, {
    windows: slots ?? [{ start: now, end: now + WORKDAY_AHEAD }],
    durationMs: duration,
    workOnly: domain === 'work',
    minimumPercentage: input.minimumAttendeePercentage ?? 50,
    limit: input.maxCandidates ?? 20,
  });
  return { participants, suggestions };
}

function participant(tenant: Tenant, person: Person, required: boolean): Participant {
  return { person, mailbox: tenant.calendars.of(person.id) as Mailbox, required };
}

function renderSuggestion(
  suggestion: Suggestion,
  participants: Participant[],
  style: { zone: string; order: number; reasons: boolean },
): Json {
  const [organizerAvailability, ...others] = suggestion.availability;
  return {
    confidence: suggestion.confidence,
    order: style.order,
    organizerAvailability,
    ...(style.reasons && {
      suggestionReason:
        'Suggested because it is one of the nearest times when all attendees are available.',
    }),
    meetingTimeSlot: {
      start: toDateTimeTimeZone(suggestion.slot.start, style.zone),
      end: toDateTimeTimeZone(suggestion.slot.end, style.zone),
    },
    attendeeAvailability: others.map((availability, index) => ({
      availability,
      attendee: {
        type: participants[index + 1]?.required ? 'required' : 'optional',
        emailAddress: { address: participants[index + 1]?.person.mail },
      },
    })),
    locations: [],
  };
}
