import type { en } from './en.ts';
import type { enFirst } from './en-first.ts';

/** The same keys as in English, with whatever words. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type FirstWords = Same<typeof enFirst>;
export type OtherWords = Same<typeof en>;
type Words = FirstWords & OtherWords;
export type WordsOf<Feature extends keyof Words> = Words[Feature];
