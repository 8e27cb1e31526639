import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Person } from '../directory/people.ts';
import { graphUrl, type Tenant } from '../tenant.ts';
import { ianaZone, windowsZone } from '../time/zones.ts';
import { demand, demandOwn, subject } from './access.ts';
import { badRequest } from './errors.ts';
import { read } from './read.ts';

const clock = z.string().regex(/^\d\d:\d\d/);
const patchSchema = z.looseObject({
  timeZone: z.string().optional(),
  workingHours: z
    .looseObject({
      daysOfWeek: z
        .array(
          z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']),
        )
        .optional(),
      startTime: clock.optional(),
      endTime: clock.optional(),
    })
    .optional(),
});

/** A person's own settings: zone, language and working hours. */
export function mailboxSettingsRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.get('/mailboxSettings', async (request) => {
    demand(request.graphCaller, ['MailboxSettings.Read']);
    const person = subject(tenant, request);
    demandOwn(request.graphCaller, person);
    return {
      '@odata.context': `${graphUrl(tenant)}/$metadata#users('${person.id}')/mailboxSettings`,
      ...renderSettings(person),
    };
  });
  server.patch('/mailboxSettings', async (request) => {
    demand(request.graphCaller, ['MailboxSettings.ReadWrite']);
    const person = subject(tenant, request);
    demandOwn(request.graphCaller, person);
    const { timeZone, workingHours } = read(patchSchema, request.body);
    if (timeZone && !ianaZone(timeZone)) {
      throw badRequest(
        `The time zone '${timeZone}' is not supported.`,
        'TimeZoneNotSupportedException',
      );
    }
    if (timeZone) person.timeZone = timeZone;
    if (workingHours?.daysOfWeek) person.workingDays = workingHours.daysOfWeek;
    if (workingHours?.startTime) person.workStart = workingHours.startTime.slice(0, 5);
    if (workingHours?.endTime) person.workEnd = workingHours.endTime.slice(0, 5);
    return renderSettings(person);
  });
}

/** A person's working hours as Graph writes them. */
export function renderWorkingHours(person: Person) {
  return {
    daysOfWeek: person.workingDays,
    startTime: `${person.workStart}:00.0000000`,
    endTime: `${person.workEnd}:00.0000000`,
    timeZone: { name: windowsZone(person.timeZone) },
  };
}

function renderSettings(person: Person) {
  return {
    archiveFolder: null,
    timeZone: person.timeZone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    userPurpose: 'user',
    automaticRepliesSetting: {
      status: 'disabled',
      externalAudience: 'none',
      internalReplyMessage: '',
      externalReplyMessage: '',
    },
    language: { locale: person.locale, displayName: languageName(person.locale) },
    workingHours: renderWorkingHours(person),
  };
}

function languageName(locale: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale;
}
