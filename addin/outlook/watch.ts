import { has } from './requirements.ts';

const itemEvents = () => [
  Office.EventType.RecipientsChanged,
  Office.EventType.AppointmentTimeChanged,
];

/** An item whose attendees and time can change while the pane looks at it. */
type Listening = {
  addHandlerAsync?: (type: Office.EventType, handler: () => void) => void;
};

const listen = (onDetails: () => void) => {
  const item = Office.context.mailbox.item as unknown as Listening | null;
  if (!has(7)) return;
  for (const type of itemEvents()) item?.addHandlerAsync?.(type, onDetails);
};

/** Says when another item is looked at, and when somebody changes this one. The pane watches for all of its life. */
export const watch = (onItem: () => void, onDetails: () => void): void => {
  listen(onDetails);
  Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
    listen(onDetails);
    onItem();
  });
};
