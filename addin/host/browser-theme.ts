import type { Host, ThemeName } from './host.ts';

const contrast = matchMedia('(forced-colors: active)');
const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme that the browser, or the system under it, asks for. */
export const browserTheme = (): ThemeName => {
  if (contrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
};

export const onBrowserTheme: Host['onTheme'] = (listener) => {
  const changed = () => listener(browserTheme());
  contrast.addEventListener('change', changed);
  dark.addEventListener('change', changed);
  return () => {
    contrast.removeEventListener('change', changed);
    dark.removeEventListener('change', changed);
  };
};
