import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  ProgressBar,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Person, Registration } from '../common/api.ts';
import { Notice } from '../common/states.tsx';
import type { TabState, Theme } from './host.ts';
import { useHost } from './use-host.ts';

/** A tab that has not said a word by then will hardly do so later. */
const PATIENCE_MS = 15_000;

const useStyles = makeStyles({
  stage: { position: 'relative', display: 'grid', minHeight: 0 },
  frame: { width: '100%', height: '100%', border: 'none', gridArea: '1 / 1' },
  notice: { gridArea: '1 / 1' },
  silent: { gridArea: '1 / 1', visibility: 'hidden' },
  above: { position: 'absolute', inset: '0 0 auto', zIndex: 1 },
});

export type TabFrameProps = {
  person: Person;
  registration: Registration;
  theme: Theme;
  subPageId?: string;
  onNavigate: (subPageId: string | undefined) => void;
};

/** The frame that the tab runs in, and what there is to say while it does not. */
export function TabFrame(props: TabFrameProps) {
  const styles = useStyles();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<TabState>('starting');
  const frame = useHost(props, setState);
  const isSilent = useIsSilent(props.registration.appUrl, state, attempt);
  const retry = () => {
    setState('starting');
    setAttempt((count) => count + 1);
  };
  return (
    <div className={styles.stage}>
      <div className={styles.above}>{!isSilent && <Progress state={state} onRetry={retry} />}</div>
      {isSilent && (
        <div className={styles.notice}>
          <Notice title="Accord does not answer" onRetry={retry}>
            Nothing at {props.registration.appUrl} has spoken to Teams yet. Is it running?
          </Notice>
        </div>
      )}
      <iframe
        key={attempt}
        ref={frame}
        title="Accord"
        className={isSilent ? styles.silent : styles.frame}
        src={tabUrl(props.registration.appUrl)}
        allow="clipboard-write"
      />
    </div>
  );
}

function Progress({ state, onRetry }: { state: TabState; onRetry: () => void }) {
  if (typeof state === 'object')
    return (
      <MessageBar intent="error">
        <MessageBarBody>Accord could not start: {state.failed}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={onRetry}>Try again</Button>
        </MessageBarActions>
      </MessageBar>
    );
  const isBusy = state === 'starting' || state === 'initialized';
  return isBusy ? <ProgressBar aria-label="Accord is starting" /> : null;
}

/** A tab trusts its host only by name, so the frame says in the address who it is. */
function tabUrl(appUrl: string): string {
  const url = new URL('/', appUrl);
  url.searchParams.set('in', 'teams');
  url.searchParams.set('hostOrigin', location.origin);
  return url.href;
}

/** Nobody is there at all, or whoever is there does not speak the tab's language. */
function useIsSilent(appUrl: string, state: TabState, attempt: number): boolean {
  const [isLate, setLate] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt begins the waiting anew
  useEffect(() => {
    setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    fetch(appUrl, { mode: 'no-cors' }).catch(() => setLate(true));
    return () => clearTimeout(timer);
  }, [appUrl, attempt]);
  return isLate && state === 'starting';
}
