import { FluentProvider } from '@fluentui/react-components';
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
import { themes } from './themes.ts';

/** The tab: everything that the screens stand on. */
export const App = ({ host }: { host: Host }) => {
  const [queries] = useState(createQueryClient);
  const [api] = useState(() => createApi(host));
  return (
    <HostProvider value={host}>
      <QueryClientProvider client={queries}>
        <ApiProvider value={api}>
          <Themed />
        </ApiProvider>
      </QueryClientProvider>
    </HostProvider>
  );
};

const Themed = () => (
  <FluentProvider theme={themes[useThemeName()]}>
    <Announcer>
      <BrowserRouter>
        <Screens />
      </BrowserRouter>
    </Announcer>
  </FluentProvider>
);
