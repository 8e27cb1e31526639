import type { Person } from '../directory/people.ts';
import { newMail } from '../mail/mails.ts';
import type { Tenant } from '../tenant.ts';

const HOUR = 3_600_000;

type Written = { from: Person; to: Person; hoursAgo: number; subject: string; lines: string[] };

/** A few mails between a mentor and a mentee, the newest some hours old. */
export function writeMails(tenant: Tenant, mentor: Person, mentee: Person): void {
  const mails: Written[] = [
    {
      from: mentee,
      to: mentor,
      hoursAgo: 3,
      subject: 'My talk to the board is on the calendar',
      lines: [
        'Hi Amara,',
        'it is settled: I present the ledger proposal to the board in two weeks. I have never spoken to people who can say no to the whole thing, and I would like to practise with you before.',
        'Could we go through the opening together?',
        'Jonas',
      ],
    },
    {
      from: mentor,
      to: mentee,
      hoursAgo: 26,
      subject: 'The book I mentioned',
      lines: [
        'Hi Jonas,',
        'it is “The Staff Engineer’s Path” by Tanya Reilly; chapter 4 is the one on writing things that people read. Tell me next time which of it you tried, and what happened.',
        'Also: I asked Mira from Risk whether she would talk to you. She would.',
        'Amara',
      ],
    },
    {
      from: mentee,
      to: mentor,
      hoursAgo: 75,
      subject: 'Thank you, and what I take with me',
      lines: [
        'Hi Amara,',
        'thank you for today. I will send you the one-page version of the proposal by Thursday, and ask Lukas for feedback on it first.',
        'Jonas',
      ],
    },
    {
      from: mentor,
      to: mentee,
      hoursAgo: 170,
      subject: 'Before we meet',
      lines: [
        'Hi Jonas,',
        'which one decision would you like to leave our next meeting with?',
        'Amara',
      ],
    },
  ];
  for (const mail of mails) tenant.mails.push(toMail(tenant, mail));
}

const toMail = (tenant: Tenant, { from, to, hoursAgo, subject, lines }: Written) =>
  newMail({
    at: tenant.now() - hoursAgo * HOUR,
    from: party(from),
    to: [party(to)],
    subject,
    body: lines.map((line) => `<p>${line}</p>`).join(''),
  });

const party = ({ displayName, mail }: Person) => ({ name: displayName, address: mail });
