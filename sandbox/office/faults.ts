import type { Fault } from './wire.ts';

/** What Outlook refuses, by the codes and in the words of office.js itself. */
const faults = {
  NotSupported: [5000, 'This operation is not supported by Outlook on the web.'],
  InternalError: [5001, 'An internal error has occurred.'],
  InvalidEndTime: [9010, 'The end date cannot occur before the start date.'],
  NumberOfRecipientsExceeded: [
    9012,
    "The total number of recipients in the field can't exceed 500.",
  ],
  DuplicateNotificationKey: [9023, 'The notification with the given key already exists.'],
  NotificationKeyNotFound: [9024, 'There are no notifications with the provided key.'],
  NumberOfNotificationsExceeded: [
    9025,
    "The notification couldn't be added because the notification limit has been reached.",
  ],
  InvalidParameterValueError: [9031, 'The value of a parameter is invalid.'],
  InvalidCategory: [9044, 'Invalid categories were provided.'],
  ItemNotSaved: [9046, "The id can't be retrieved until the item is saved."],
  KeyNotFound: [9050, 'The specified key was not found.'],
  SessionObjectMaxLengthExceeded: [9051, 'The session data has more than 50,000 characters.'],
  DialogBlocked: [12009, 'The user chose to ignore the dialog box.'],
  DialogAlreadyOpened: [12007, 'A dialog is already open for this add-in.'],
  DialogAddressNotTrusted: [12004, 'The dialog does not begin on a page of the add-in.'],
} as const satisfies Record<string, readonly [number, string]>;

export type FaultName = keyof typeof faults;

/** What an answer throws in order to have the add-in's call fail. */
export function fault(name: FaultName): Fault {
  const [code, message] = faults[name];
  return { code, name, message };
}

/** Whatever went wrong, as the add-in hears of it. */
export function toFault(error: unknown): Fault {
  const known = error as Partial<Fault>;
  if (typeof known?.code === 'number' && known.name && known.message !== undefined) {
    return { code: known.code, name: known.name, message: known.message };
  }
  return fault('InternalError');
}
