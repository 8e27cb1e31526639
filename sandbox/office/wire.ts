/**
 * What Outlook and office.js say to each other: both sides import it. A window that Outlook opened finds in
 * its `name` who opened it; from then on the two call each other by postMessage.
 */

/** What a window of the add-in is for. */
export type WindowKind = 'pane' | 'events' | 'dialog';

/** Who opened a window: the only origin that it speaks to. */
export type Ticket = { kind: WindowKind; session: string; origin: string; language: string };

/** A window's name, in the form in which Office leaves it there. */
export function nameOf({ kind, session, origin, language }: Ticket): string {
  const hostInfo = `Outlook|Web|16.01|${language}|||${kind === 'dialog' ? 'isDialog' : ''}`;
  return JSON.stringify({ hostInfo, xdmInfo: `${kind}|${session}|${origin}` });
}

/** Reads a window's name; undefined where Office did not open it. */
export function ticketOf(name: string): Ticket | undefined {
  try {
    const { hostInfo, xdmInfo } = JSON.parse(name);
    const [kind, session, origin] = xdmInfo.split('|');
    return { kind, session, origin, language: hostInfo.split('|')[3] };
  } catch {
    return undefined;
  }
}

/** An error as `AsyncResult.error` holds it. */
export type Fault = { code: number; name: string; message: string };

/** The add-in asks. */
export type Call = { office: string; id: number; call: string; args: unknown[] };
/** Outlook answers, */
export type Answer = { office: string; id: number; value?: unknown; fault?: Fault };
/** and tells what nobody asked for. */
export type News = { office: string; news: string; data: unknown };

export const isCall = (data: unknown, session: string): data is Call =>
  has(data, session) && typeof (data as Partial<Call>).call === 'string';
export const isAnswer = (data: unknown, session: string): data is Answer =>
  has(data, session) && typeof (data as Partial<Answer>).id === 'number';
export const isNews = (data: unknown, session: string): data is News =>
  has(data, session) && typeof (data as Partial<News>).news === 'string';

const has = (data: unknown, session: string) =>
  typeof data === 'object' && data !== null && (data as { office?: unknown }).office === session;

/** The colours around the add-in. */
export type Theme = Pick<
  Office.OfficeTheme,
  | 'bodyBackgroundColor'
  | 'bodyForegroundColor'
  | 'controlBackgroundColor'
  | 'controlForegroundColor'
  | 'isDarkTheme'
> & { themeId: number };

export type Settings = Record<string, unknown>;

/** What is open beside the add-in. What can be asked for is not in it. */
export type OpenItem =
  | { mode: 'compose'; seriesId: string | null }
  | { mode: 'readAppointment' | 'readMessage'; values: Settings };

/** All that office.js knows from the start on. */
export type Setup = {
  /** The newest Mailbox requirement set is 1.`level`. */
  level: number;
  nestedAuth: boolean;
  language: string;
  theme: Theme;
  profile: Office.UserProfile;
  settings: Settings;
  item: OpenItem | null;
};

/** An event that the add-in is to handle. */
export type Launch = { id: number; action: string; data: Settings };
