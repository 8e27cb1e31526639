import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Said } from './dialog.ts';
import { markDialog } from './dialog-mark.ts';
import { readSignIn } from './sign-in.ts';

/*
 * The dialog in which somebody signs in where Outlook cannot do it: to the tenant's page, back to `/sign-in`
 * (the one address that is registered), which sends it on to here, and the token to the pane.
 */

const back = new URLSearchParams(location.search);
const isBack = back.has('code') || back.has('error');

const createManager = async () => {
  const { authority, tenantId, clientId, scope } = await readSignIn();
  return new UserManager({
    authority: `${authority}/${tenantId}/v2.0`,
    client_id: clientId,
    redirect_uri: `${location.origin}/sign-in`,
    scope: `openid profile ${scope}`,
    // Only what proves that the way back belongs to the way there; the token itself is kept nowhere.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    automaticSilentRenew: false,
    monitorSession: false,
  });
};

const say = (said: Said) => Office.context.ui.messageParent(JSON.stringify(said));

const finish = async (): Promise<void> => {
  const user = await (await createManager()).signinCallback();
  say({ token: user?.access_token ?? '' });
};

const start = async (): Promise<void> => {
  await Office.onReady();
  if (isBack) return finish();
  markDialog();
  await (await createManager()).signinRedirect();
};

start().catch(({ message }: Error) => say({ reason: message }));
