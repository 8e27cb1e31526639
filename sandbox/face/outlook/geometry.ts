/** Pixels of one hour in the grid. */
export const HOUR = 56;

/** From minutes on the clock to pixels from midnight. */
export const toPixels = (minutes: number) => (minutes * HOUR) / 60;

/** From pixels below midnight to the half hour they fall in, in minutes. */
export const toHalfHour = (pixels: number) => Math.floor(pixels / (HOUR / 2)) * 30;
