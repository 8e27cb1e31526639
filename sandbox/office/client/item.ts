import type { OpenItem } from '../wire.ts';
import { type Asking, type AsyncMethod, asking, atMost, settle, since } from './async.ts';
import type { Channel } from './channel.ts';
import { customProperties } from './dictionaries.ts';
import { EventType } from './enums.ts';
import { handlersFor } from './handlers.ts';

type Compose = Partial<Office.AppointmentCompose>;

/** An item as the add-in sees it, with the methods of the requirement sets that Outlook has. */
export function itemOf(channel: Channel, level: number, open: OpenItem) {
  const ask = asking(channel);
  const { raise, ...handling } = handlersFor([
    EventType.RecipientsChanged,
    EventType.AppointmentTimeChanged,
    EventType.RecurrenceChanged,
    ...(level >= 8 ? [EventType.EnhancedLocationsChanged] : []),
    ...(level >= 10 ? [EventType.InfobarClicked] : []),
    ...(level >= 15 ? [EventType.InitializationContextChanged] : []),
  ]);
  const item = {
    ...common(channel, ask, level),
    ...since(level, 7, handling),
    ...(open.mode === 'compose'
      ? composed(ask, level, open.seriesId)
      : { body: { getAsync: ask('body.getAsync', 1) }, ...open.values }),
  };
  return { item: item as unknown as Office.Mailbox['item'], raise };
}

/** What every item has, whether it is written or read. */
function common(channel: Channel, ask: Asking, level: number) {
  const loadCustomPropertiesAsync: AsyncMethod = (callback, asyncContext) => {
    const loaded = channel
      .call<Record<string, unknown>>('item.customProperties')
      .then((data) => customProperties(channel, level, data));
    settle(loaded, [callback, { asyncContext }]);
  };
  return {
    loadCustomPropertiesAsync,
    ...since(level, 3, { notificationMessages: notificationMessages(ask) }),
    ...since(level, 8, {
      getInitializationContextAsync: ask('item.initializationContext', 0),
      categories: {
        getAsync: ask('categories.getAsync', 0),
        addAsync: ask('categories.addAsync', 1),
        removeAsync: ask('categories.removeAsync', 1),
      },
    }),
  };
}

/** An appointment that is being written, by who organises it. */
function composed(ask: Asking, level: number, seriesId: string | null): Compose {
  const text = (name: string, limit: number) => ({
    getAsync: ask(`${name}.getAsync`, 0),
    setAsync: ask(`${name}.setAsync`, 1, atMost(limit)),
  });
  const time = (name: string) => ({
    getAsync: ask(`${name}.getAsync`, 0),
    setAsync: ask(`${name}.setAsync`, 1, mustBeTime),
  });
  return {
    itemType: 'appointment',
    subject: text('subject', 255),
    location: text('location', 255),
    start: time('start'),
    end: time('end'),
    requiredAttendees: recipients(ask, 'requiredAttendees'),
    optionalAttendees: recipients(ask, 'optionalAttendees'),
    body: body(ask),
    ...since(level, 3, { saveAsync: ask('item.saveAsync', 0), close: ask('item.close', 0) }),
    ...since(level, 7, {
      seriesId: seriesId as string,
      organizer: { getAsync: ask('organizer.getAsync', 0) },
      recurrence: { getAsync: ask('recurrence.getAsync', 0) } as unknown as Office.Recurrence,
    }),
    ...since(level, 8, {
      getItemIdAsync: ask('item.getItemIdAsync', 0),
      enhancedLocation: {
        getAsync: ask('enhancedLocation.getAsync', 0),
        addAsync: ask('enhancedLocation.addAsync', 1),
        removeAsync: ask('enhancedLocation.removeAsync', 1),
      },
    }),
    ...since(level, 11, { sessionData: sessionData(ask) }),
  };
}

const recipients = (ask: Asking, name: string): Office.Recipients => ({
  getAsync: ask(`${name}.getAsync`, 0),
  setAsync: ask(`${name}.setAsync`, 1, atMostHundred),
  addAsync: ask(`${name}.addAsync`, 1, atMostHundred),
});

const body = (ask: Asking): Office.Body =>
  ({
    getAsync: ask('body.getAsync', 1),
    getTypeAsync: ask('body.getTypeAsync', 0),
    setAsync: withCoercion(ask('body.setAsync', 2, atMost(1_000_000))),
    prependAsync: withCoercion(ask('body.prependAsync', 2, atMost(1_000_000))),
  }) as unknown as Office.Body;

/** The kind of text is an option; Outlook is always told it. */
const withCoercion =
  (method: AsyncMethod): AsyncMethod =>
  (data, ...rest) => {
    const options = rest.find((one) => typeof one === 'object' && one !== null);
    method(data, (options as { coercionType?: string })?.coercionType ?? 'text', ...rest);
  };

const notificationMessages = (ask: Asking): Office.NotificationMessages => ({
  addAsync: ask('notificationMessages.addAsync', 2, messageFits),
  replaceAsync: ask('notificationMessages.replaceAsync', 2, messageFits),
  removeAsync: ask('notificationMessages.removeAsync', 1),
  getAllAsync: ask('notificationMessages.getAllAsync', 0),
});

const sessionData = (ask: Asking): Office.SessionData => ({
  getAsync: ask('sessionData.getAsync', 1),
  setAsync: ask('sessionData.setAsync', 2),
  removeAsync: ask('sessionData.removeAsync', 1),
  getAllAsync: ask('sessionData.getAllAsync', 0),
  clearAsync: ask('sessionData.clearAsync', 0),
});

function messageFits(key: string, { message }: Office.NotificationMessageDetails): void {
  atMost(32)(key);
  atMost(150)(message);
}

function mustBeTime(value: unknown): void {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return;
  throw new Error('Sys.ArgumentTypeException: a Date is expected.');
}

function atMostHundred(people: unknown): void {
  if (Array.isArray(people) && people.length <= 100) return;
  throw new Error('Sys.ArgumentOutOfRangeException: a list of at most 100 people is expected.');
}
