import type { Theme } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserTheme } from '../host/browser-theme.ts';
import { connectHost } from '../host/connect.ts';
import type { Host } from '../host/host.ts';
import { startLanguage } from '../locale/i18n.ts';
import { usableLocale } from '../locale/locale.ts';
import { App } from './app.tsx';
import { NotConnected } from './not-connected.tsx';
import { loadTheme } from './themes.ts';

const root = createRoot(document.getElementById('root') as HTMLElement);

/**
 * Connects, in the browser's language: what keeps a person from signing in has to be said in
 * some language too. From then on it is the host's.
 */
const start = async (): Promise<{ host: Host; theme: Theme }> => {
  await startLanguage(usableLocale(...navigator.languages));
  const host = await connectHost();
  const [theme, language] = await Promise.all([loadTheme(host.theme), startLanguage(host.locale)]);
  document.documentElement.lang = language;
  return { host, theme };
};

start().then(
  ({ host, theme }) => {
    // The screen that a deep link names is where the tab opens, unless it already is elsewhere.
    if (host.subPageId && location.pathname === '/') {
      history.replaceState(null, '', `/${host.subPageId.replace(/^\/+/, '')}`);
    }
    root.render(
      <StrictMode>
        <App host={host} theme={theme} />
      </StrictMode>,
    );
  },
  async (error: Error) => {
    const theme = await loadTheme(browserTheme());
    root.render(<NotConnected reason={error.message} theme={theme} />);
  },
);
