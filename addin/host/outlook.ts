import { usableLocale } from '../locale/locale.ts';
import { has } from '../outlook/requirements.ts';
import { browserTheme, onBrowserTheme } from './browser-theme.ts';
import type { Host, ThemeName } from './host.ts';
import { nestedSignIn } from './nested.ts';

/** How light a colour is, from 0 to 255: Outlook names its theme's colours and no more. */
const lightness = (color: string): number => {
  const parts = color.match(/[0-9a-f]{2}/gi)?.map((part) => Number.parseInt(part, 16)) ?? [];
  const [red = 255, green = 255, blue = 255] = parts;
  return 0.299 * red + 0.587 * green + 0.114 * blue;
};

const themeOf = (theme: Office.OfficeTheme | undefined): ThemeName => {
  const known = browserTheme();
  if (known === 'contrast' || !theme?.bodyBackgroundColor) return known;
  return lightness(theme.bodyBackgroundColor) < 128 ? 'dark' : 'light';
};

const themeNow = (): ThemeName => themeOf(has(14) ? Office.context.officeTheme : undefined);

const onTheme: Host['onTheme'] = (listener) => {
  const stop = onBrowserTheme(() => listener(themeNow()));
  let stopped = false;
  if (has(14)) {
    type Changed = { officeTheme: Office.OfficeTheme };
    const changed = ({ officeTheme }: Changed) => !stopped && listener(themeOf(officeTheme));
    Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed);
  }
  return () => {
    stopped = true;
    stop();
  };
};

/** Outlook, once Office.js has found it; null where the pane's page was opened by itself. */
export const connectOutlook = async (): Promise<Host | null> => {
  // Its script is Microsoft's, from their address: it may be out of reach.
  if (typeof Office === 'undefined') return null;
  const { host } = await Office.onReady();
  if (!host) return null;
  return {
    kind: 'outlook',
    locale: usableLocale(Office.context.displayLanguage, ...navigator.languages),
    theme: themeNow(),
    onTheme,
    ...nestedSignIn(),
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
    loaded: () => {},
    ready: () => {},
    failed: () => {},
  };
};
