import { z } from 'zod';

/** A person as the directory knows them. `id` is the Entra object id. */
export const Person = z
  .object({
    id: z.guid(),
    displayName: z.string(),
    mail: z.string().nullable(),
    jobTitle: z.string().nullable(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

/** Who is signed in. `timeZone` is an IANA name, `UTC` until their mailbox has been read. */
export const Me = Person.extend({
  tenantId: z.guid(),
  timeZone: z.string(),
  isProgramManager: z.boolean(),
}).meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** `GET /api/people?search=`: at least two characters, so that nobody lists the whole directory. */
export const PeopleQuery = z.object({ search: z.string().trim().min(2).max(80) });

/** A reference to a person inside other answers. */
export const PersonRef = Person.pick({ id: true, displayName: true }).meta({ id: 'PersonRef' });
export type PersonRef = z.infer<typeof PersonRef>;

export const PersonList = z
  .object({ items: z.array(Person), next: z.string().nullable() })
  .meta({ id: 'PersonList' });

/** What a browser needs to sign in before it has a token; `GET /api/config` needs none. */
export const SignIn = z
  .object({
    authority: z.url(),
    tenantId: z.string(),
    clientId: z.string(),
    scope: z.string(),
    /** Origins besides Microsoft's own that may frame the tab: the sandbox's, where it is used. */
    hostOrigins: z.array(z.string()),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;
