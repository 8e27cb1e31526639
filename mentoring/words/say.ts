import i18next from 'i18next';
import { de } from './de.ts';
import { en } from './en.ts';

const catalogs = { en, de };
/** The languages in which Accord speaks. */
export type Language = keyof typeof catalogs;

/** A key of the catalogs, without the ending of its plural form. */
type Plain<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
export type WordsKey = Plain<keyof typeof en>;

const instance = i18next.createInstance({
  resources: { en: { translation: en }, de: { translation: de } },
  fallbackLng: 'en',
  keySeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});
void instance.init();

/** The language of Accord nearest to a BCP 47 tag such as `de-AT`. */
export const nearestLanguage = (tag: string | undefined): Language =>
  tag?.toLowerCase().split('-')[0] === 'de' ? 'de' : 'en';

/** A sentence of the catalog; `count` chooses its plural form. */
export function say(
  language: string,
  key: WordsKey,
  values: Record<string, string | number> = {},
): string {
  const translate = instance.t as unknown as (key: string, options: object) => string;
  return translate(key, { ...values, lng: nearestLanguage(language) });
}
