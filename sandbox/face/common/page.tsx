import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useMedia } from './media.ts';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 30_000 } },
});

/** Puts a page on the screen. */
export function mountPage(page: ReactNode) {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root element.');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>{page}</QueryClientProvider>
    </StrictMode>,
  );
}

/** For a provider that fills the page: by style, as a class would go to its portals too. */
export const FULL_HEIGHT = { height: '100%' };

/** Light or dark, as the person's system asks. */
export function SystemTheme({ children }: { children: ReactNode }) {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={FULL_HEIGHT}>
      {children}
    </FluentProvider>
  );
}
