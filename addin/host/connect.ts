import type { SignIn } from '../../mentoring/people/schema.ts';
import { t } from '../locale/i18n.ts';
import type { Host } from './host.ts';

const handshakeTimeout = 5_000;

const readSignIn = async (): Promise<SignIn> => {
  const response = await fetch('/api/config');
  if (!response.ok) throw new Error(t('tab.noAnswer'));
  return response.json();
};

const isFramed = () => window.parent !== window;

const after = (milliseconds: number) =>
  new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Finds out where the tab runs: in Teams when it is framed and the frame answers; otherwise in a
 * plain browser. Each brings its own sign-in library, and only the one needed is loaded.
 */
export const connectHost = async (): Promise<Host> => {
  if (isFramed()) {
    const [{ connectTeams }, { hostOrigins }] = await Promise.all([
      import('./teams.ts'),
      readSignIn(),
    ]);
    const host = await Promise.race([connectTeams(hostOrigins), after(handshakeTimeout)]);
    if (host) return host;
  }
  const [{ connectBrowser }, signIn] = await Promise.all([import('./browser.ts'), readSignIn()]);
  return connectBrowser(signIn);
};
