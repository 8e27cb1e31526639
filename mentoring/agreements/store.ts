import {
  type Database,
  newId,
  type Prisma,
  type Transaction,
  transact,
} from '../../platform/database.ts';
import type { Agreement as AgreementRow } from '../../platform/prisma/client.ts';
import { type Act, isRefusal, type Refusal, unlessUnderWay } from '../decisions/rules.ts';
import { append } from '../events/store.ts';
import { lockMentorship, peopleOf } from '../mentorships/store.ts';
import {
  changed,
  type Draft,
  defaultTerms,
  inForce,
  newestOf,
  sign,
  type Version,
  write,
} from './rules.ts';
import { type Agreement, AgreementTerms, type AgreementVersion } from './schema.ts';

/** All versions of a mentorship's agreement, the newest first. */
export async function listVersions(
  db: Database | Transaction,
  mentorshipId: string,
): Promise<Version[]> {
  const rows = await db.agreement.findMany({
    where: { mentorshipId },
    orderBy: { version: 'desc' },
  });
  return rows.map(asVersion);
}

const asVersion = (row: AgreementRow): Version => ({
  version: row.version,
  // Written by an older Accord, it may lack what was added since: that has its default.
  terms: AgreementTerms.parse(row.terms),
  writtenBy: row.writtenBy,
  writtenAt: row.writtenAt,
  signedAt: { mentor: row.mentorSignedAt, mentee: row.menteeSignedAt },
});

/** One version by its own id, or null. */
export const findAgreement = (db: Database, id: string) =>
  db.agreement.findUnique({ where: { id } });

export const findVersion = (tx: Transaction, mentorshipId: string, version: number) =>
  tx.agreement.findUnique({ where: { mentorshipId_version: { mentorshipId, version } } });

/** What binds the two of a mentorship now; null where nothing does yet. */
export async function termsInForce(
  db: Database | Transaction,
  mentorshipId: string,
): Promise<AgreementTerms | null> {
  const signed = { mentorSignedAt: { not: null }, menteeSignedAt: { not: null } };
  const row = await db.agreement.findFirst({
    where: { mentorshipId, ...signed },
    orderBy: { version: 'desc' },
  });
  return row && asVersion(row).terms;
}

/** Writes a new version, unless the newest says the same. Resolves with all versions as they then are. */
export const writeAgreement = (db: Database, mentorshipId: string, draft: Draft, act: Act) =>
  decide(db, mentorshipId, (versions) => write(versions, draft, act.by, act.at));

/** Signs the newest version, which the signer names. Resolves with all versions as they then are. */
export const signAgreement = (db: Database, mentorshipId: string, version: number, act: Act) =>
  decide(db, mentorshipId, (versions) => sign(versions, version, act.by, act.at));

function decide(
  db: Database,
  mentorshipId: string,
  by: (versions: Version[]) => ReturnType<typeof write>,
): Promise<Version[] | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    if (!mentorship) return null;
    const versions = await listVersions(tx, mentorshipId);
    const decided = unlessUnderWay(mentorship) ?? by(versions);
    if (!decided) return versions;
    if (isRefusal(decided)) return decided;
    await keep(tx, mentorshipId, decided.version);
    await append(tx, { id: mentorshipId, people: peopleOf(mentorship) }, decided.events);
    return listVersions(tx, mentorshipId);
  });
}

/** Writes a version where it is new; of one that stands, only its signatures. */
async function keep(
  tx: Transaction,
  mentorshipId: string,
  { version, terms, writtenBy, writtenAt, signedAt }: Version,
): Promise<void> {
  const signatures = { mentorSignedAt: signedAt.mentor, menteeSignedAt: signedAt.mentee };
  const words = { terms: terms as Prisma.InputJsonObject, writtenBy, writtenAt };
  await tx.agreement.upsert({
    where: { mentorshipId_version: { mentorshipId, version } },
    create: { id: newId(), mentorshipId, version, ...words, ...signatures },
    update: signatures,
  });
}

/** The wire form of a version, among all of them. */
export function presentVersion(version: Version, versions: Version[]): AgreementVersion {
  const before = versions.find((each) => each.version === version.version - 1);
  return {
    version: version.version,
    terms: version.terms,
    changed: before ? changed(before.terms, version.terms) : [],
    writtenBy: version.writtenBy,
    writtenAt: version.writtenAt.toISOString(),
    signedAt: presentSignatures(version.signedAt),
  };
}

const presentSignatures = ({ mentor, mentee }: Version['signedAt']) => ({
  mentor: mentor?.toISOString() ?? null,
  mentee: mentee?.toISOString() ?? null,
});

/** The wire form of the agreement as a whole: its newest version, and what is in force. */
export function presentAgreement(mentorshipId: string, versions: Version[]): Agreement {
  const newest = newestOf(versions);
  const binding = inForce(versions);
  const state = newest === binding ? 'in-force' : 'waiting';
  return {
    mentorshipId,
    state: newest ? state : 'none',
    version: newest?.version ?? 0,
    terms: newest?.terms ?? defaultTerms,
    signedAt: presentSignatures(newest?.signedAt ?? { mentor: null, mentee: null }),
    newest: newest && presentVersion(newest, versions),
    inForce: binding && presentVersion(binding, versions),
  };
}
