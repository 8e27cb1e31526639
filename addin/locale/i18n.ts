import i18next from 'i18next';
import type { en } from './en.ts';
import type { enFirst } from './en-first.ts';
import type { enPane } from './en-pane.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof enFirst & typeof enPane };
  }
}

/** The words of the tab's first screen, those of all its others, and those of the pane in Outlook. */
const catalogs = {
  en: {
    first: () => import('./en-first.ts').then((module) => module.enFirst),
    others: () => import('./en.ts').then((module) => module.en),
    pane: () => import('./en-pane.ts').then((module) => module.enPane),
  },
  de: {
    first: () => import('./de-first.ts').then((module) => module.deFirst),
    others: () => import('./de.ts').then((module) => module.de),
    pane: () => import('./de-pane.ts').then((module) => module.dePane),
  },
} as const;
type Language = keyof typeof catalogs;

/** The language of ours nearest to a BCP 47 tag such as `de-AT`. */
export const nearestLanguage = (tag: string): Language =>
  tag.toLowerCase().split('-')[0] === 'de' ? 'de' : 'en';

void i18next.init({ resources: {}, interpolation: { escapeValue: false }, initAsync: false });

const add = (lng: Language, words: object) =>
  i18next.addResourceBundle(lng, 'translation', words, true);

/** Speaks a language, once the words that are needed first are there; nothing is drawn before that. */
export async function startLanguage(
  locale: string,
  words: 'first' | 'pane' = 'first',
): Promise<Language> {
  const lng = nearestLanguage(locale);
  if (i18next.language !== lng) {
    add(lng, await catalogs[lng][words]());
    await i18next.changeLanguage(lng);
  }
  return lng;
}

/** Brings the other words. Every screen but the first waits for them, so that `t` always has its own. */
export async function loadOtherWords(): Promise<void> {
  const lng = i18next.language as Language;
  add(lng, await catalogs[lng].others());
}

/** Whether the reader's language is the one in which the API says why it refuses. */
export const apiSpeaksTheirs = (): boolean => i18next.language !== 'de';

/** The words for a key, as in `t('tab.crash.title')`; the language does not change while the tab is open. */
export const t = i18next.t;
