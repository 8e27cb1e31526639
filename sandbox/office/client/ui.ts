import { settle } from './async.ts';
import type { Channel } from './channel.ts';
import { EventType } from './enums.ts';

type Handler = (event: object) => void;
/** What a dialog said, or that it was closed (by the code that Office has for it). */
type DialogNews = { message?: string; origin?: string; error?: number };

/** `Office.context.ui`: dialogs, and what happens around the pane. */
export function uiOf(channel: Channel, isDialog: boolean): Office.UI {
  const { call } = channel;
  let handlers = new Map<string, Handler>();
  channel.on('dialog', (news: DialogNews) => {
    const type = news.error ? EventType.DialogEventReceived : EventType.DialogMessageReceived;
    handlers.get(type)?.({ type, ...news });
  });
  const dialog = {
    close: () => void call('ui.closeDialog'),
    messageChild: (message: string) => void call('ui.messageChild', message),
    addEventHandler: (type: unknown, handler: unknown) =>
      handlers.set(String(type), handler as Handler),
  };
  const displayDialogAsync = (address: string, ...rest: unknown[]) => {
    const opened = call('ui.displayDialog', address).then(() => {
      handlers = new Map();
      return dialog;
    });
    settle(opened, rest);
  };
  const ui = {
    displayDialogAsync,
    openBrowserWindow: (address: string) => void call('ui.openBrowserWindow', address),
    closeContainer: () => void call('ui.closeContainer'),
    ...(isDialog && {
      messageParent: (message: unknown) => void call('ui.messageParent', message),
    }),
    ...(isDialog && { addHandlerAsync: parentHandler(channel) }),
  };
  return ui as unknown as Office.UI;
}

/** A dialog hears what the pane says to it. */
const parentHandler =
  (channel: Channel) =>
  (_type: unknown, handler: Handler, ...rest: unknown[]) => {
    channel.on('parentMessage', (message: string) =>
      handler({ type: EventType.DialogParentMessageReceived, message }),
    );
    settle(Promise.resolve(), rest);
  };
