import type { DateTime } from 'luxon';
import type { Person } from '../common/api.ts';
import type { Entry } from './entries.ts';

/** What every way of showing days is given. */
export type DaysProps = {
  days: DateTime[];
  entries: Entry[];
  pending: boolean;
  person: Person;
  openId?: string;
  onOpen: (id: string, target: HTMLElement) => void;
  onNew: (start: DateTime) => void;
};
