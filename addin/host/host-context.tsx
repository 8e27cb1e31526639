import { createContext, useContext, useEffect, useState } from 'react';
import type { Host, ThemeName } from './host.ts';

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext.Provider;

/** The host that the tab runs in. */
export const useHost = (): Host => {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost needs a HostProvider above it');
  return host;
};

/** The host's theme, as it stands now. */
export const useThemeName = (): ThemeName => {
  const host = useHost();
  const [name, setName] = useState(host.theme);
  useEffect(() => host.onTheme(setName), [host]);
  return name;
};
