/** The three looks of Teams; a plain browser and Outlook are mapped onto the same three. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/**
 * Where the tab or the pane runs. Everything that differs between Teams, Outlook and a plain browser
 * stands behind this, so that no screen needs to know which of them it is in.
 */
export type Host = {
  kind: 'teams' | 'browser' | 'outlook';
  /** The person's language and regional format, a BCP 47 tag. */
  locale: string;
  /** The screen a deep link asks for, as in `mentorships/<id>`. */
  subPageId?: string;
  theme: ThemeName;
  /** Calls back when the theme changes; answers with a way to stop. */
  onTheme: (listener: (theme: ThemeName) => void) => () => void;
  /** An access token for the API; another one than `refused`, where one was. */
  getToken: (refused?: string) => Promise<string>;
  openLink: (url: string) => void;
  /** Brings what opens a chat with the person of an address; null, or absent, where there are no chats. */
  chats?: () => Promise<((address: string) => Promise<void>) | null>;
  /** The first paint is there. */
  loaded: () => void;
  /** The person is known, and the tab can be used. */
  ready: () => void;
  /** The tab cannot be used, because signing in failed. */
  failed: (reason: string) => void;
  /** Signs in by asking the person, after `getToken` has found that it takes that; absent where it never does. */
  signIn?: () => Promise<void>;
  /** Absent in Teams, which signs people in and out itself. */
  signOut?: () => Promise<void>;
};
