import { STATUS_CODES } from 'node:http';
import { z } from 'zod';

/** RFC 9457. `errors` names the fields at fault and what was expected of them. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export type FieldError = { field: string; message: string };

/** Thrown by a route to answer with a problem; anything else that is thrown answers 500 and says nothing. */
export class ProblemError extends Error {
  readonly statusCode: number;
  readonly errors: FieldError[] | undefined;

  constructor(statusCode: number, detail: string, errors?: FieldError[]) {
    super(detail);
    this.statusCode = statusCode;
    this.errors = errors;
  }
}

/** What does not exist, and what exists for others: the answer is the same, so that existence is private. */
export const notFound = () => new ProblemError(404, 'There is nothing here, or nothing for you.');

/** A field that is well formed but cannot be. */
export const invalid = (field: string, message: string) =>
  new ProblemError(400, `${field}: ${message}`, [{ field, message }]);

export const problem = (status: number, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  ...more,
});
