import { app, authentication } from '@microsoft/teams-js';
import { usableLocale } from '../locale/locale.ts';
import type { Host, ThemeName } from './host.ts';
import { tokenCache } from './token-cache.ts';

const themeNames: Record<string, ThemeName> = {
  default: 'light',
  dark: 'dark',
  contrast: 'contrast',
};
const themeName = (theme: string): ThemeName => themeNames[theme] ?? 'light';

/** The library keeps one handler only, so it gets one that tells all who listen. */
const followTheme = (): Host['onTheme'] => {
  const listeners = new Set<(theme: ThemeName) => void>();
  app.registerOnThemeChangeHandler((theme) => {
    for (const listener of listeners) listener(themeName(theme));
  });
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
};

/**
 * Shakes hands with the Teams (or Outlook, or Microsoft 365) that frames the tab. Never settles
 * when the frame around it is something else: the caller sets the time.
 */
export const connectTeams = async (hostOrigins: string[]): Promise<Host> => {
  await app.initialize(hostOrigins);
  const context = await app.getContext();
  return {
    kind: 'teams',
    locale: usableLocale(context.app.osLocaleInfo?.regionalFormat, context.app.locale),
    subPageId: context.page.subPageId,
    theme: themeName(context.app.theme),
    onTheme: followTheme(),
    getToken: tokenCache(() => authentication.getAuthToken()),
    openLink: (url) => void app.openLink(url),
    chats: () => import('./teams-chats.ts').then(({ openTeamsChat }) => openTeamsChat),
    loaded: () => app.notifyAppLoaded(),
    ready: () => void app.notifySuccess(),
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.AuthFailed, message }),
  };
};
