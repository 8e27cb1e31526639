import type { NewPerson, Person } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';

const STOCKHOLM = { timeZone: 'W. Europe Standard Time', officeLocation: 'Stockholm' };
const LONDON = { timeZone: 'GMT Standard Time', officeLocation: 'London' };
const LAGOS = { timeZone: 'W. Central Africa Standard Time', officeLocation: 'Lagos' };
const SEATTLE = { timeZone: 'Pacific Standard Time', officeLocation: 'Seattle', locale: 'en-US' };
const BENGALURU = { timeZone: 'India Standard Time', officeLocation: 'Bengaluru', locale: 'en-IN' };

const PEOPLE: NewPerson[] = [
  {
    displayName: 'Amara Okafor',
    jobTitle: 'Principal Engineer',
    department: 'Platform',
    ...LONDON,
  },
  {
    displayName: 'Jonas Lindqvist',
    jobTitle: 'Software Engineer',
    department: 'Payments',
    ...STOCKHOLM,
  },
  {
    displayName: 'Priya Raman',
    jobTitle: 'Mentoring Programme Manager',
    department: 'People',
    isManager: true,
    ...LONDON,
  },
  {
    displayName: 'Mei-Ling Chen',
    jobTitle: 'Head of Product Design',
    department: 'Design',
    ...SEATTLE,
  },
  { displayName: 'Tomás Herrera', jobTitle: 'Product Designer', department: 'Design', ...SEATTLE },
  {
    displayName: 'Ingrid Solberg',
    jobTitle: 'Director of Data Science',
    department: 'Data',
    ...STOCKHOLM,
  },
  { displayName: 'Kwame Mensah', jobTitle: 'Data Analyst', department: 'Data', ...LAGOS },
  { displayName: 'Fatima Al-Sayed', jobTitle: 'VP Engineering', department: 'Platform', ...LONDON },
  {
    displayName: 'Lukas Novák',
    jobTitle: 'Engineering Manager',
    department: 'Payments',
    ...STOCKHOLM,
  },
  {
    displayName: 'Ananya Iyer',
    jobTitle: 'Senior Software Engineer',
    department: 'Payments',
    ...BENGALURU,
  },
  {
    displayName: 'Grace Thompson',
    jobTitle: 'Customer Success Lead',
    department: 'Customers',
    ...SEATTLE,
  },
  {
    displayName: 'Rahul Desai',
    jobTitle: 'Support Engineer',
    department: 'Customers',
    ...BENGALURU,
  },
  { displayName: 'Elif Yılmaz', jobTitle: 'Finance Partner', department: 'Finance', ...STOCKHOLM },
];

/** Who reports to whom, by name. */
const MANAGERS: Record<string, string> = {
  'Amara Okafor': 'Fatima Al-Sayed',
  'Lukas Novák': 'Fatima Al-Sayed',
  'Jonas Lindqvist': 'Lukas Novák',
  'Ananya Iyer': 'Lukas Novák',
  'Tomás Herrera': 'Mei-Ling Chen',
  'Kwame Mensah': 'Ingrid Solberg',
  'Rahul Desai': 'Grace Thompson',
};

/** Adds a person to the directory, with an empty calendar. */
export function addPerson(tenant: Tenant, entry: NewPerson): Person {
  const person = tenant.directory.add(entry);
  tenant.calendars.add(person.id, { name: person.displayName, address: person.mail });
  return person;
}

/** The people of the demonstration, by name. */
export function seedPeople(tenant: Tenant): Map<string, Person> {
  const people = new Map(PEOPLE.map((entry) => [entry.displayName, addPerson(tenant, entry)]));
  for (const [name, manager] of Object.entries(MANAGERS)) {
    Object.assign(people.get(name) ?? {}, { managerId: people.get(manager)?.id });
  }
  return people;
}

/** Many people for tests of size: "Person 1", "Person 2" and so on. */
export function seedCrowd(tenant: Tenant, count: number): void {
  for (let number = 1; number <= count; number++) {
    addPerson(tenant, { displayName: `Person ${number}` });
  }
}
