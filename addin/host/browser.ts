import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { SignIn } from '../../mentoring/people/schema.ts';
import { t } from '../locale/i18n.ts';
import { usableLocale } from '../locale/locale.ts';
import { browserTheme, onBrowserTheme } from './browser-theme.ts';
import { isDialog } from './dialog-mark.ts';
import type { Host } from './host.ts';

const callbackPath = '/sign-in';
/** A token refused this soon after it was issued would be refused again: do not go round. */
const tooSoon = 60;

const createManager = ({ authority, tenantId, clientId, scope }: SignIn) =>
  new UserManager({
    authority: `${authority}/${tenantId}/v2.0`,
    client_id: clientId,
    redirect_uri: location.origin + callbackPath,
    post_logout_redirect_uri: `${location.origin}/`,
    // A refresh token renews in the background; a hidden frame would need third-party cookies.
    scope: `openid profile offline_access ${scope}`,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });

/** Leaves for the sign-in page, to come back to where the person was; never settles. */
const leave = async (manager: UserManager): Promise<never> => {
  const here = location.pathname === callbackPath ? '/' : location.pathname + location.search;
  await manager.signinRedirect({ state: here });
  return new Promise(() => {});
};

/** Takes what the sign-in page sent back, where this is the way back from it. */
const comeBack = async (manager: UserManager): Promise<void> => {
  const query = new URLSearchParams(location.search);
  if (location.pathname !== callbackPath || !(query.has('code') || query.has('error'))) return;
  // The pane's sign-in dialog comes back this way too: its own page goes on with it.
  if (isDialog()) {
    location.replace(`/pane/sign-in${location.search}`);
    return new Promise(() => {});
  }
  const user = await manager.signinCallback();
  history.replaceState(null, '', typeof user?.state === 'string' ? user.state : '/');
};

/** A new token by way of the refresh token; null when there is none, or it is good no longer. */
const renew = async (manager: UserManager, user: User): Promise<string | null> => {
  if (!user.refresh_token) return null;
  const renewed = await manager.signinSilent().catch(() => null);
  return renewed?.access_token ?? null;
};

const secondsOld = (user: User) =>
  user.profile.iat ? Date.now() / 1000 - user.profile.iat : Number.POSITIVE_INFINITY;

const signOut = async (manager: UserManager): Promise<void> => {
  if (await manager.metadataService.getEndSessionEndpoint()) return manager.signoutRedirect();
  await manager.removeUser();
  await manager.signinRedirect({ state: '/', prompt: 'select_account' });
};

/** Signs in by authorization code and PKCE, by way of the tenant's own sign-in page. */
export const connectBrowser = async (signIn: SignIn): Promise<Host> => {
  const manager = createManager(signIn);
  await comeBack(manager);

  let leaving: Promise<never> | undefined;
  /** Leaves this page, once: whoever asks for a token meanwhile must not send the browser elsewhere. */
  const away = (go: () => Promise<void>): Promise<never> => {
    leaving ??= go().then(
      () => new Promise<never>(() => {}),
      (error) => {
        leaving = undefined;
        throw error;
      },
    );
    return leaving;
  };

  const getToken: Host['getToken'] = async (refused) => {
    if (leaving) return leaving;
    const user = await manager.getUser();
    if (!user) return away(() => leave(manager));
    const isRefused = user.access_token === refused;
    if (!isRefused && !user.expired) return user.access_token;
    if (isRefused && secondsOld(user) < tooSoon) throw new Error(t('tab.notAccepted'));
    return (await renew(manager, user)) ?? away(() => leave(manager));
  };
  await getToken();

  return {
    kind: 'browser',
    locale: usableLocale(...navigator.languages),
    theme: browserTheme(),
    onTheme: onBrowserTheme,
    getToken,
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
    loaded: () => {},
    ready: () => {},
    failed: () => {},
    signOut: () => away(() => signOut(manager)),
  };
};
