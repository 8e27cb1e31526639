import { board } from './chapters/board.ts';
import { hardWeeks } from './chapters/hard-weeks.ts';
import { review } from './chapters/review.ts';
import type { Episode } from './episode.ts';

/** In their order. */
export const episodes: Episode[] = [...review, ...hardWeeks, ...board];
