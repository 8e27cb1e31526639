import {
  type Act,
  difference,
  notNow,
  notYours,
  type Refusal,
  stale,
  wrongField,
} from '../decisions/rules.ts';
import { dayMs } from '../fields/rules.ts';
import type { Side } from '../mentorships/schema.ts';
import { mayChange, mayTell } from './policy.ts';

/** When something is: of a whole day `at` is midnight UTC. */
export type Moment = { at: Date; allDay: boolean };

/** What is said of a date, and may be said otherwise. */
export type Said = Moment & { title: string; note: string | null; howItWent: string | null };

/** An important date, as far as decisions about it are concerned. */
export type DateFacts = Said & { addedBy: Side; version: number };

export type Asked = Partial<Said> & { version?: number | undefined };

/** What an act changes; with `moved`, whatever was told of it is no longer true. */
export type DateStep = { set: Partial<Said>; moved: boolean };

const notYoursToChange = notYours('Only the mentee changes what they have marked.');

const told = notNow('How this went has been said already: mark another date.');

/** Whether it has begun, for somebody for whom it is `today`. */
const hasBegun = ({ at, allDay }: Moment, { at: now, today }: Omit<Act, 'by'>): boolean =>
  allDay ? at.toISOString().slice(0, 10) <= today : at <= now;

/** The end of a day that is the same everywhere, or the moment itself. */
export const endOf = ({ at, allDay }: Moment): number => at.getTime() + (allDay ? dayMs : 0);

/** A date is marked, or moved, to a time to come; a whole day to today at the earliest. */
export function mayBeAt(moment: Moment, act: Act): Refusal | null {
  const { at, allDay } = moment;
  if (allDay && at.getTime() % dayMs !== 0)
    return wrongField('at', 'expected midnight UTC, of a whole day');
  const isOver = allDay ? at.toISOString().slice(0, 10) < act.today : at <= act.at;
  return isOver ? wrongField('at', 'expected a time to come') : null;
}

/** A change of what is said of a date; how it went, only once it has begun. */
export function changeDate(
  date: DateFacts,
  { version, ...asked }: Asked,
  act: Act,
): DateStep | Refusal {
  const { howItWent, ...rest } = difference(date, asked, fields);
  if (howItWent !== undefined && !mayTell(act.by)) return notYours('The mentee says how it went.');
  if (Object.keys(rest).length > 0 && !mayChange(date, act.by)) return notYoursToChange;
  if (version !== undefined && version !== date.version) return stale;
  const moved = rest.at !== undefined || rest.allDay !== undefined;
  const moment = { at: rest.at ?? date.at, allDay: rest.allDay ?? date.allDay };
  if (moved && date.howItWent && howItWent !== null) return told;
  const refusal = moved ? mayBeAt(moment, act) : null;
  if (refusal) return refusal;
  if (howItWent && !hasBegun(moment, act)) return notNow('This date has not come yet.');
  return { set: { ...rest, ...(howItWent === undefined ? {} : { howItWent }) }, moved };
}

/** Null where a date may be taken away by `by`. */
export const mayRemove = (date: DateFacts, { by }: Act): Refusal | null =>
  mayChange(date, by) ? null : notYours('Only the mentee removes what they have marked.');

const fields = ['title', 'at', 'allDay', 'note', 'howItWent'] as const;
