import { z } from 'zod';

/** Text that PostgreSQL can keep as it is: no NUL, and no half of a character. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\0') && !/\p{Surrogate}/u.test(value), {
      error: 'holds a character that cannot be kept',
    });

/** Text that says something. */
export const words = (max: number) => text(max).min(1);

/** Entra writes its ids in lower case; somebody else may not. */
export const entraId = z.guid().toLowerCase();

/** A day of the calendar, `2026-11-22`, which is the same day for both of the two wherever they live. */
export const day = z.iso.date();

/** The version that a change was made from; where it is given and no longer the newest, the answer is 409. */
export const madeFrom = z.int().min(0).optional();

/** A list as every route gives it; `next` is the cursor of the following page, or null. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
