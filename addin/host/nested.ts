import type { IPublicClientApplication } from '@azure/msal-browser';
import type { SignIn } from '../../mentoring/people/schema.ts';
import { Problem } from '../api/problem.ts';
import { t } from '../locale/i18n.ts';
import { signsIn } from '../outlook/requirements.ts';
import { askInDialog } from './dialog.ts';
import type { Host } from './host.ts';
import { readSignIn } from './sign-in.ts';
import { tokenCache } from './token-cache.ts';

type Client = { msal: IPublicClientApplication; scopes: string[] };

/** It is not an error of anybody's: somebody has to be asked first. Asking the API again cannot help. */
export const signInNeeded = () => new Problem(401, t('pane.signIn.needed'));

/** Painted first, signed in then: the library is larger than all of the pane. */
const afterFirstPaint = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const connect = async ({ authority, tenantId, clientId, scope }: SignIn): Promise<Client> => {
  await afterFirstPaint();
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  const msal = await createNestablePublicClientApplication({
    auth: { clientId, authority: `${authority}/${tenantId}` },
    cache: { cacheLocation: 'memoryStorage' },
  });
  return { msal, scopes: [scope] };
};

/** Outlook's own sign-in; null where it has none, as in older versions and on phones. */
const connectNested = async (signIn: SignIn): Promise<Client | null> => {
  if (!signsIn()) return null;
  return connect(signIn).catch(() => null);
};

/**
 * Signs in by nested app authentication: silently; or, when somebody has asked for it with a click, in
 * Outlook's own popup; or, where there is no such thing, in a dialog. Tokens are kept in memory only.
 */
export const nestedSignIn = (): Required<Pick<Host, 'getToken' | 'signIn'>> => {
  let connecting: Promise<{ client: Client | null }> | undefined;
  const connected = () => {
    connecting ??= readSignIn().then(async (signIn) => ({ client: await connectNested(signIn) }));
    // What failed for want of a network is tried anew.
    connecting.catch(() => {
      connecting = undefined;
    });
    return connecting;
  };
  /** Given by the popup or the dialog, and waiting to be fetched. */
  let given: string | null = null;

  const askSilently = async (forceRefresh: boolean): Promise<string> => {
    const { client } = await connected();
    if (!client) throw signInNeeded();
    const { msal, scopes } = client;
    const { accessToken } = await msal.acquireTokenSilent({ scopes, forceRefresh });
    return accessToken;
  };

  const ask = async (fresh: boolean): Promise<string> => {
    if (given) {
      const token = given;
      given = null;
      return token;
    }
    return askSilently(fresh).catch((error) => {
      throw navigator.onLine ? signInNeeded() : error;
    });
  };

  const signIn = async (): Promise<void> => {
    const { client } = await connected();
    const popup = client?.msal.acquireTokenPopup({ scopes: client.scopes });
    const token = await popup?.then(({ accessToken }) => accessToken).catch(unlessCancelled);
    given = token ?? (await askInDialog());
  };

  return { getToken: tokenCache(ask), signIn };
};

/** As msal-browser spells it, in a popup of its own and in Outlook's. */
const cancelled = ['user_cancelled', 'user_canceled'];

/** Whoever has closed the popup has answered; where it could not be shown, the dialog is left. */
const unlessCancelled = (error: { errorCode?: string }): null => {
  if (cancelled.includes(error.errorCode ?? '')) throw signInNeeded();
  return null;
};
