import { t } from '../locale/i18n.ts';

export type FieldError = { field: string; message: string };

/** What the API says when it refuses: RFC 9457, with the fields it speaks of. */
export class Problem extends Error {
  override name = 'Problem';
  /** The HTTP status. */
  readonly status: number;
  readonly fields: FieldError[];

  constructor(status: number, message: string, fields: FieldError[] = []) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

type ProblemBody = { title?: string; detail?: string; errors?: FieldError[] };

/** Reads a refusal; one that is not problem+json (a proxy's page, say) keeps its status alone. */
export const readProblem = async (response: Response): Promise<Problem> => {
  const body: ProblemBody = await response.json().catch(() => ({}));
  const message = body.detail ?? body.title ?? t('tab.statusOnly', { status: response.status });
  return new Problem(response.status, message, body.errors);
};

/** The refusal of one field, by the last part of its name: `body.whyYou`, `/whyYou`, `whyYou`. */
export const fieldError = (error: unknown, field: string): string | undefined =>
  error instanceof Problem
    ? error.fields.find((each) => each.field.split(/[./]/).at(-1) === field)?.message
    : undefined;

/** Whether asking again cannot help: the request itself is refused. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Problem && error.status < 500 && error.status !== 429;
