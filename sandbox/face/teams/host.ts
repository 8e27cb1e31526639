/** The themes that Teams knows, by the names it sends to tabs. */
export type Theme = 'default' | 'dark' | 'contrast';

/** How far the tab has come, as it tells its host. */
export type TabState = 'starting' | 'initialized' | 'loaded' | 'ready' | { failed: string };

/** Who and where the tab is, in the words that Teams puts on the wire. */
export type TabContext = {
  userObjectId: string;
  userPrincipalName: string;
  userDisplayName: string;
  loginHint: string;
  tid: string;
  locale: string;
  theme: Theme;
  entityId: string;
  subEntityId?: string;
  sessionId: string;
};

/** What the host needs from the page around it. */
export type Surroundings = {
  /** The window the tab lives in. */
  tab: () => Window | null;
  /** The only origin that is listened to and spoken to. */
  origin: string;
  context: () => TabContext;
  getAuthToken: () => Promise<string>;
  /** Goes to another place inside the tab's own app; no subPageId is its first page. */
  navigate: (subPageId: string | undefined) => void;
  /** Opens a link; false where that cannot be done. */
  openLink: (url: string) => boolean;
  onState: (state: TabState) => void;
};

export type Host = { setTheme: (theme: Theme) => void; close: () => void };

type Request = { id: number; uuidAsString?: string; func: string; args?: unknown[] };
type Reply = unknown[] | undefined;
type Answer = (args: unknown[]) => Reply | Promise<Reply>;

/** Whatever stands in `supports` has its answer below: a tab asks `isSupported()` before it calls. */
const RUNTIME = { apiVersion: 4, isLegacyTeams: false, supports: { pages: { currentApp: {} } } };
const SDK_VERSION = '2.58.0';

/** Plays Teams to the real teams-js in a tab, by postMessage, until closed. */
export function hostTab(around: Surroundings): Host {
  const wanted = new Set<unknown>();
  const answers = answersFor(around, wanted);

  const post = (message: object) =>
    around.tab()?.postMessage({ ...message, monotonicTimestamp: monotonicNow() }, around.origin);

  const listen = async ({ data, source, origin }: MessageEvent) => {
    if (source !== around.tab() || origin !== around.origin || !isRequest(data)) return;
    const args = await answers[data.func]?.(data.args ?? []);
    if (args) post({ id: data.id, uuidAsString: data.uuidAsString, args });
  };

  window.addEventListener('message', listen);
  return {
    setTheme: (theme) => {
      if (wanted.has('themeChange')) post({ func: 'themeChange', args: [theme] });
    },
    close: () => window.removeEventListener('message', listen),
  };
}

/** What is not here stays unanswered, as in Teams. */
function answersFor(around: Surroundings, wanted: Set<unknown>): Record<string, Answer> {
  const say = (state: TabState): undefined => around.onState(state) as undefined;
  const failed: Answer = ([reason, message]) => say({ failed: String(message || reason) });
  return {
    initialize: () => {
      // A tab that starts again has forgotten what it asked to hear.
      wanted.clear();
      say('initialized');
      return ['content', 'web', JSON.stringify(RUNTIME), SDK_VERSION];
    },
    getContext: () => [
      { ...around.context(), hostName: 'Teams', hostClientType: 'web', frameContext: 'content' },
    ],
    registerHandler: ([name]) => {
      wanted.add(name);
      return undefined;
    },
    'appInitialization.appLoaded': () => say('loaded'),
    'appInitialization.success': () => say('ready'),
    'appInitialization.failure': failed,
    'appInitialization.expectedFailure': failed,
    'authentication.getAuthToken': () =>
      around.getAuthToken().then(
        (token) => [true, token],
        (error: Error) => [false, error.message],
      ),
    executeDeepLink: ([url]) =>
      around.openLink(String(url)) ? [true] : [false, 'This link cannot be opened.'],
    'pages.currentApp.navigateTo': ([page]) => {
      around.navigate((page as { subPageId?: string }).subPageId);
      return [undefined];
    },
    'pages.currentApp.navigateToDefaultPage': () => {
      around.navigate(undefined);
      return [undefined];
    },
    'pages.navigateToApp': ([page]) => {
      around.navigate((page as { subPageId?: string }).subPageId);
      return [true];
    },
  };
}

function isRequest(data: unknown): data is Request {
  const { id, func } = (data ?? {}) as Partial<Request>;
  return typeof id === 'number' && typeof func === 'string';
}

/** teams-js measures by this how long its messages were on the way. */
const monotonicNow = () => performance.now() + performance.timeOrigin;
