import type { en } from './en.ts';

/** The same keys as in English, with whatever words. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type Words = Same<typeof en>;
export type WordsOf<Feature extends keyof Words> = Words[Feature];
