import type { en } from './en.ts';
import type { enFirst } from './en-first.ts';
import type { enPane } from './en-pane.ts';

/** The same keys as in English, with whatever words. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type FirstWords = Same<typeof enFirst>;
export type OtherWords = Same<typeof en>;
export type PaneWords = Same<typeof enPane>;
type Words = FirstWords & OtherWords & PaneWords;
export type WordsOf<Feature extends keyof Words> = Words[Feature];
