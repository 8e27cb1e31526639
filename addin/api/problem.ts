import { apiSpeaksTheirs, t } from '../locale/i18n.ts';

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

/** No answer came in time: it may have been done all the same. */
export class Unsure extends Error {
  override name = 'Unsure';

  constructor() {
    super(t('tab.why.unsure'));
  }
}

/** What to tell those who do not read the API's language, where a status says enough. */
const ownWords: Record<number, () => string> = {
  403: () => t('tab.why.notYours'),
  404: () => t('tab.why.gone'),
  409: () => t('tab.why.changed'),
  429: () => t('tab.why.busy'),
  500: () => t('tab.why.broken'),
  502: () => t('tab.why.away'),
  503: () => t('tab.why.away'),
};

/** The API's own words are the most exact ones, to those who read them; nobody else is left with them alone. */
const wordsOf = (status: number, { detail, title }: ProblemBody): string => {
  const said = detail ?? title;
  const own = ownWords[status]?.();
  return (apiSpeaksTheirs() ? (said ?? own) : (own ?? said)) ?? t('tab.statusOnly', { status });
};

type ProblemBody = { title?: string; detail?: string; errors?: FieldError[] };

/** Reads a refusal; one that is not problem+json (a proxy's page, say) keeps its status alone. */
export const readProblem = async (response: Response): Promise<Problem | Unsure> => {
  if (response.status === 504) return new Unsure();
  const body: ProblemBody = await response.json().catch(() => ({}));
  return new Problem(response.status, wordsOf(response.status, body), body.errors);
};

/** The refusal of one field, by the last part of its name: `body.whyYou`, `/whyYou`, `whyYou`. */
export const fieldError = (error: unknown, field: string): string | undefined =>
  error instanceof Problem
    ? error.fields.find((each) => each.field.split(/[./]/).at(-1) === field)?.message
    : undefined;

/** Why something did not happen, to follow "That did not work:". */
export const reasonOf = (error: Error): string =>
  error instanceof Problem || error instanceof Unsure ? error.message : t('tab.noAnswer');

/** Whether asking again cannot help: the request itself is refused. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Problem && error.status < 500 && error.status !== 429;
