import { common } from './de/common.ts';
import type { Words } from './i18n.ts';

/** All German words. */
export const de: Words = { common };
