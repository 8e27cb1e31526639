import { fault } from '../faults.ts';
import { nameOf } from '../wire.ts';
import { type Answers, type HostedWindow, hostWindow } from './host-window.ts';

/** What `DialogEventReceived` says of a dialog that its reader closed. */
const closedByPerson = 12006;
const watchMs = 300;

type Around = {
  session: string;
  language: string;
  /** The pane's own: a dialog begins on one of its pages. */
  origin: string;
  setup: () => unknown;
  /** To the pane: what the dialog said, or that it is gone. */
  tell: (news: { message: string; origin: string } | { error: number }) => void;
};

/** One dialog at a time, in a window of its own that speaks to the pane through Outlook. */
export function dialogAnswers(around: Around): { answers: Answers; close: () => void } {
  let open: { hosted: HostedWindow; popup: Window; watch: ReturnType<typeof setInterval> } | null =
    null;

  function close() {
    if (!open) return;
    clearInterval(open.watch);
    open.hosted.close();
    open.popup.close();
    open = null;
  }

  function display(address: string) {
    if (open) throw fault('DialogAlreadyOpened');
    const { origin, session, language } = around;
    if (!URL.canParse(address) || new URL(address).origin !== origin) {
      throw fault('DialogAddressNotTrusted');
    }
    const name = nameOf({ kind: 'dialog', session, origin: location.origin, language });
    const popup = window.open(address, name, 'popup,width=520,height=640');
    if (!popup) throw fault('DialogBlocked');
    const answers = () => ({
      start: around.setup,
      'ui.messageParent': (message: string) => around.tell({ message, origin }),
      'ui.openBrowserWindow': openBrowserWindow,
    });
    const hosted = hostWindow({ window: () => popup, origin, session, answers });
    const watch = setInterval(() => {
      if (!popup.closed) return;
      close();
      around.tell({ error: closedByPerson });
    }, watchMs);
    open = { hosted, popup, watch };
  }

  const answers = {
    'ui.displayDialog': display,
    'ui.closeDialog': close,
    'ui.messageChild': (message: string) => open?.hosted.tell('parentMessage', message),
    'ui.openBrowserWindow': openBrowserWindow,
  };
  return { answers, close };
}

function openBrowserWindow(address: string): void {
  if (!/^https?:/.test(address)) throw fault('InvalidParameterValueError');
  window.open(address, '_blank', 'noopener');
}
