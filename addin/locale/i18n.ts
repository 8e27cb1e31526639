import i18next from 'i18next';
import type { en } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const catalogs = {
  en: () => import('./en.ts').then((module) => module.en),
  de: () => import('./de.ts').then((module) => module.de),
} as const;
type Language = keyof typeof catalogs;

/** The language of ours nearest to a BCP 47 tag such as `de-AT`. */
export const nearestLanguage = (tag: string): Language =>
  tag.toLowerCase().split('-')[0] === 'de' ? 'de' : 'en';

void i18next.init({ resources: {}, interpolation: { escapeValue: false }, initAsync: false });

/** Loads a language and speaks it; nothing is drawn before that, so `t` always has its words. */
export async function startLanguage(locale: string): Promise<Language> {
  const lng = nearestLanguage(locale);
  if (i18next.language !== lng) {
    i18next.addResourceBundle(lng, 'translation', await catalogs[lng]());
    await i18next.changeLanguage(lng);
  }
  return lng;
}

/** The words for a key, as in `t('meetings.next.title')`; the language does not change while the tab is open. */
export const t = i18next.t;
