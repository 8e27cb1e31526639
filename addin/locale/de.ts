import { common } from './de/common.ts';
import type { Words } from './words-of.ts';

/** All German words. */
export const de: Words = { common };
