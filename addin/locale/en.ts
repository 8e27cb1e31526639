import { common } from './en/common.ts';

/** All English words, a file a feature. English is complete by definition: the other languages follow its shape. */
export const en = { common };
