import { FluentProvider, type Theme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { ApiProvider } from '../api/api-context.tsx';
import { createApi } from '../api/client.ts';
import { createQueryClient } from '../api/query-client.ts';
import type { Host } from '../host/host.ts';
import { HostProvider, useThemeName } from '../host/host-context.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Screens } from './screens.tsx';
import { useTheme } from './use-theme.ts';

type Props = {
  host: Host;
  /** The host's, as it is at the start. */
  theme: Theme;
};

/** The tab: everything that the screens stand on. */
export const App = ({ host, theme }: Props) => {
  const [queries] = useState(createQueryClient);
  const [api] = useState(() => createApi(host));
  return (
    <HostProvider value={host}>
      <QueryClientProvider client={queries}>
        <ApiProvider value={api}>
          <Themed first={theme} />
        </ApiProvider>
      </QueryClientProvider>
    </HostProvider>
  );
};

/** What the browser draws itself, as in a field for a date, follows the theme too. */
const useColorScheme = () => (useThemeName() === 'light' ? 'light' : 'dark');

const Themed = ({ first }: { first: Theme }) => (
  <FluentProvider theme={useTheme(first)} style={{ colorScheme: useColorScheme() }}>
    <Announcer>
      <BrowserRouter>
        <Screens />
      </BrowserRouter>
    </Announcer>
  </FluentProvider>
);
