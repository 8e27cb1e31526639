import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectHost } from '../host/connect.ts';
import { App } from './app.tsx';
import { NotConnected } from './not-connected.tsx';

const root = createRoot(document.getElementById('root') as HTMLElement);

connectHost().then(
  (host) => {
    // The screen that a deep link names is where the tab opens, unless it already is elsewhere.
    if (host.subPageId && location.pathname === '/') {
      history.replaceState(null, '', `/${host.subPageId.replace(/^\/+/, '')}`);
    }
    root.render(
      <StrictMode>
        <App host={host} />
      </StrictMode>,
    );
  },
  (error: Error) => root.render(<NotConnected reason={error.message} />),
);
