import { ask } from '../outlook/ask.ts';

/** What the dialog says to the pane that opened it. */
export type Said = { token: string } | { reason: string };

/** Has somebody sign in at the tenant's own page, in a dialog of Office's; gives the access token. */
export const askInDialog = async (): Promise<string> => {
  const size = { height: 60, width: 30 };
  const dialog = await ask<Office.Dialog>((done) =>
    Office.context.ui.displayDialogAsync(`${location.origin}/pane/sign-in`, size, done),
  );
  const said = await new Promise<Said>((resolve) => {
    const { DialogMessageReceived, DialogEventReceived } = Office.EventType;
    dialog.addEventHandler(DialogMessageReceived, (event) => {
      dialog.close();
      resolve(JSON.parse('message' in event ? event.message : '{}'));
    });
    // Closed by hand.
    dialog.addEventHandler(DialogEventReceived, () => resolve({ reason: '' }));
  });
  if ('token' in said) return said.token;
  throw new Error(said.reason);
};
