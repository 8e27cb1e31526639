import { fault } from '../faults.ts';

/** Somebody invited. */
export type Invited = { name: string; mail: string };

type Given = string | Partial<Office.EmailUser & Office.EmailAddressDetails>;

/** People as the add-in names them: by address alone, or with a name. */
export function readPeople(given: Given[]): Invited[] {
  return given.map((one) => {
    const mail = typeof one === 'string' ? one : one.emailAddress;
    if (!mail || !/^[^\s@]+@[^\s@]+$/.test(mail)) throw fault('InvalidParameterValueError');
    return { mail, name: (typeof one === 'string' ? '' : one.displayName) || mail };
  });
}

/** A person as the add-in reads them. */
export const toDetails = (
  { name, mail }: Invited,
  response: string = 'none',
): Office.EmailAddressDetails => ({
  displayName: name,
  emailAddress: mail,
  recipientType: 'user',
  appointmentResponse: response,
});

/** Nobody twice, the first mention counts. */
export function once(people: Invited[]): Invited[] {
  const known = new Set<string>();
  return people.filter(({ mail }) => {
    const isNew = !known.has(mail.toLowerCase());
    known.add(mail.toLowerCase());
    return isNew;
  });
}
