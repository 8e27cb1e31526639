import type { Person } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';
import { writeMails } from './mails.ts';
import { amaraAndJonas, ingridAndKwame, meiLingAndTomas } from './mentoring.ts';
import { seedPeople } from './people.ts';
import { writeRoutines } from './routines.ts';

/** People and a few weeks of believable history, relative to today; Amara and Jonas may not have met yet. */
export function seedDemo(tenant: Tenant, haveMet = true): void {
  const people = seedPeople(tenant);
  const named = (name: string) => people.get(name) as Person;
  writeRoutines(tenant, people);
  if (haveMet) amaraAndJonas(tenant, named('Amara Okafor'), named('Jonas Lindqvist'));
  writeMails(tenant, named('Amara Okafor'), named('Jonas Lindqvist'));
  meiLingAndTomas(tenant, named('Mei-Ling Chen'), named('Tomás Herrera'));
  ingridAndKwame(tenant, named('Ingrid Solberg'), named('Kwame Mensah'));
}
