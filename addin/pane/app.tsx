import { FluentProvider, type Theme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProvider } from '../api/api-context.tsx';
import { createApi } from '../api/client.ts';
import { createQueryClient } from '../api/query-client.ts';
import type { Host } from '../host/host.ts';
import { HostProvider, useThemeName } from '../host/host-context.tsx';
import { OfflineBar } from '../tab/offline-bar.tsx';
import { useTheme } from '../tab/use-theme.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Canvas } from './canvas.tsx';
import { Pane } from './pane.tsx';

type Props = { host: Host /** The host's, as it is at the start. */; theme: Theme };

/** The pane: everything that its views stand on. */
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

const Themed = ({ first }: { first: Theme }) => {
  const colorScheme = useThemeName() === 'light' ? 'light' : 'dark';
  return (
    <FluentProvider theme={useTheme(first)} style={{ colorScheme }}>
      <Announcer>
        <Canvas>
          <OfflineBar />
          <Pane />
        </Canvas>
      </Announcer>
    </FluentProvider>
  );
};
