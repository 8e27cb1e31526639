import { type Database, newId, type Transaction } from '../../platform/database.ts';
import type { Person as PersonRow } from '../../platform/prisma/client.ts';
import type { Hours } from '../meetings/times/rules.ts';
import type { Language } from '../words/say.ts';
import type { Person } from './schema.ts';

export type { PersonRow };

/** A person as Entra knows them; `id` is the object id. */
export type DirectoryPerson = Person & { tenantId: string };

/** Makes or refreshes the row of somebody of the directory, and returns it. */
export async function rememberPerson(
  db: Database | Transaction,
  person: DirectoryPerson,
): Promise<PersonRow> {
  const { tenantId, id: entraId, displayName, jobTitle } = person;
  const known = { displayName, mail: person.mail?.toLowerCase() ?? null, jobTitle };
  return db.person.upsert({
    where: { tenantId_entraId: { tenantId, entraId } },
    create: { id: newId(), tenantId, entraId, ...known },
    update: known,
  });
}

export const findByEntraId = (db: Database | Transaction, tenantId: string, entraId: string) =>
  db.person.findUnique({ where: { tenantId_entraId: { tenantId, entraId } } });

/** Notes in which language Accord writes to a person. */
export const rememberLanguage = (db: Database, id: string, language: Language) =>
  db.person.update({ where: { id }, data: { language } });

/** Notes when a person works, as their mailbox says. */
export const rememberHours = (db: Database, id: string, workingHours: Hours) =>
  db.person.update({ where: { id }, data: { workingHours } });

export const rememberTimeZone = (db: Database, id: string, timeZone: string) =>
  db.person.update({ where: { id }, data: { timeZone } });
