import type { Theme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { browserTheme } from '../host/browser-theme.ts';
import type { Host } from '../host/host.ts';
import { connectOutlook } from '../host/outlook.ts';
import { startLanguage } from '../locale/i18n.ts';
import { usableLocale } from '../locale/locale.ts';
import { loadTheme } from '../tab/themes.ts';
import { App } from './app.tsx';
import { Outside } from './outside.tsx';

const root = createRoot(document.getElementById('root') as HTMLElement);

type Start = { host: Host | null; theme: Theme };

const start = async (): Promise<Start> => {
  const host = await connectOutlook();
  const locale = host?.locale ?? usableLocale(...navigator.languages);
  const theme = loadTheme(host?.theme ?? browserTheme());
  document.documentElement.lang = await startLanguage(locale, 'pane');
  return { host, theme: await theme };
};

start().then(({ host, theme }) =>
  root.render(host ? <App host={host} theme={theme} /> : <Outside theme={theme} />),
);
