import { v5 as uuidV5 } from 'uuid';
import type { Weekday } from '../calendar/types.ts';

const NAMESPACE = '7a0c3c0e-5b0e-4f5c-9d0a-5a4db0c50000';
const DOMAIN = 'northwind.example';

export type Person = {
  id: string;
  displayName: string;
  givenName: string;
  surname: string;
  mail: string;
  jobTitle: string;
  department: string;
  officeLocation: string;
  /** Windows name. */
  timeZone: string;
  locale: string;
  workingDays: Weekday[];
  /** Wall time of the person's own zone, "08:30". */
  workStart: string;
  workEnd: string;
  isManager: boolean;
  managerId: string | null;
  appInstalled: boolean;
};

export type NewPerson = Pick<Person, 'displayName'> & Partial<Omit<Person, 'displayName' | 'id'>>;

export type Directory = {
  all: () => Person[];
  /** By object id, user principal name or mail address. */
  find: (key: string) => Person | undefined;
  add: (person: NewPerson) => Person;
};

/** An empty directory. Ids come from the mail address, so that they are the same at every start. */
export function createDirectory(): Directory {
  const people = new Map<string, Person>();
  const byMail = new Map<string, Person>();
  return {
    all: () => [...people.values()],
    find: (key) => people.get(key.toLowerCase()) ?? byMail.get(key.toLowerCase()),
    add: (entry) => {
      const person = complete(entry, (mail) => byMail.has(mail));
      people.set(person.id, person);
      byMail.set(person.mail, person);
      return person;
    },
  };
}

function complete(entry: NewPerson, isTaken: (mail: string) => boolean): Person {
  const [givenName = '', ...rest] = entry.displayName.trim().split(/\s+/);
  const mail = (entry.mail ?? freeMail(entry.displayName, isTaken)).toLowerCase();
  return {
    givenName,
    surname: rest.join(' '),
    jobTitle: 'Engineer',
    department: 'Engineering',
    officeLocation: 'Stockholm',
    timeZone: 'W. Europe Standard Time',
    locale: 'en-GB',
    workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    workStart: '09:00',
    workEnd: '17:00',
    isManager: false,
    managerId: null,
    appInstalled: true,
    ...entry,
    id: uuidV5(mail, NAMESPACE),
    mail,
  };
}

function freeMail(displayName: string, isTaken: (mail: string) => boolean): string {
  const plain = displayName.normalize('NFD').replace(/[^\p{L}\p{N} ]/gu, '');
  const local = plain.trim().toLowerCase().split(/\s+/).join('.') || 'person';
  for (let number = 1; ; number++) {
    const mail = `${local}${number === 1 ? '' : number}@${DOMAIN}`;
    if (!isTaken(mail)) return mail;
  }
}
