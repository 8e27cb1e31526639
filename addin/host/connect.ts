import type { Host } from './host.ts';
import { readSignIn } from './sign-in.ts';

const handshakeTimeout = 5_000;

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
