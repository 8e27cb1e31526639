import type { FollowUp, FollowUpKind } from '../../../mentoring/follow-ups/schema.ts';
import type { Mentorship, Side } from '../../../mentoring/mentorships/schema.ts';
import { daysAfter } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';

/** A follow-up as it is being written. */
export type Written = { title: string; owner: Side; kind: FollowUpKind; dueOn: string };

/** The fields, by the names that the API refuses them by, as they stand in the form. */
export const fields = ['title', 'ownerId', 'dueOn', 'kind'] as const;
export type FieldName = (typeof fields)[number];
export type Faults = Partial<Record<FieldName, string>>;

/** As `NewFollowUp` has it; the schema itself would bring zod along. */
const longest = 300;

/** What is still wrong. `since` is the earliest day that a new one may be due on. */
export const faultsOf = ({ title, dueOn }: Written, since = ''): Faults => {
  const { length: count } = title.trim();
  const faults: Faults = {};
  if (count === 0) faults.title = t('followUps.faults.title');
  if (count > longest) faults.title = t('followUps.faults.tooLong', { count, longest });
  if (!dueOn) faults.dueOn = t('followUps.faults.dueOn');
  else if (dueOn < since) faults.dueOn = t('followUps.faults.past');
  return faults;
};

/** The form of one that stands. */
export const writtenFrom = ({ title, owner, kind, dueOn }: FollowUp): Written => ({
  title,
  owner,
  kind,
  dueOn,
});

/** A new one: the reader's, in a week. */
export const emptyFrom = (role: Side, today: string): Written => ({
  title: '',
  owner: role,
  kind: 'action',
  dueOn: daysAfter(today, 7),
});

/** As the API takes it. */
export const bodyFrom = ({ title, owner, kind, dueOn }: Written, mentorship: Mentorship) => ({
  title: title.trim(),
  ownerId: mentorship[owner].id,
  kind,
  dueOn,
});

/** What differs from the one that stands, as the API takes it. */
export const changeFrom = (written: Written, followUp: FollowUp, mentorship: Mentorship) => {
  const body = Object.entries(bodyFrom(written, mentorship));
  return Object.fromEntries(
    body.filter(([name, value]) => followUp[name as keyof FollowUp] !== value),
  );
};

/** Puts the focus on the first field that is wrong, if one is. */
export const focusFirst = (form: HTMLFormElement, isWrong: (name: FieldName) => unknown): void => {
  const name = fields.find(isWrong);
  const input = name && form.elements.namedItem(name);
  if (input instanceof HTMLElement) input.focus();
};
