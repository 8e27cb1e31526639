import type { NewMeeting } from '../../../mentoring/meetings/schema.ts';
import { type Choice, type Span, unchosen, type WhenFault } from './when.ts';

/** A meeting as it is being planned. `minutes`, `subject` and `crucial` are null as long as nobody has touched them. */
export const emptyPlan = {
  ...unchosen,
  minutes: null as number | null,
  subject: null as string | null,
  crucial: null as boolean | null,
  topics: [] as string[],
  topic: '',
  /** What was sent last, and by which key: sending the same again is the same try. */
  sent: { body: '', key: '' },
};
export type Plan = typeof emptyPlan & Choice;

/** Lengths to choose from, with those that are known from elsewhere among them. */
export const lengths = (...known: number[]): number[] =>
  [...new Set([30, 45, 60, 90, ...known])].sort((one, other) => one - other);

/** The topics, and what stands in the line for the next one. */
export const topicsOf = ({ topics, topic }: Plan): string[] =>
  [...topics, topic.trim()].filter(Boolean);

/** As the API takes it. */
export const bodyOf = (plan: Plan, { start, end }: Span, subject: string): NewMeeting => {
  const agenda = topicsOf(plan);
  return {
    start,
    end,
    subject: subject.trim(),
    ...(plan.crucial && { kind: 'crucial' }),
    ...(agenda.length && { agenda }),
  };
};

/** The key of this try: a new one wherever something differs from what was sent before. */
export const keyFor = ({ sent }: Plan, body: NewMeeting) => {
  const words = JSON.stringify(body);
  return { body: words, key: sent.body === words ? sent.key : crypto.randomUUID() };
};

/** Puts the focus on the first input of that name. */
export const focusWhen = (form: HTMLFormElement, name: WhenFault['field'] | 'subject'): void =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();
