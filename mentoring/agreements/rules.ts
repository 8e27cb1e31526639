import { notNow, type Refusal, stale } from '../decisions/rules.ts';
import type { NewEvent } from '../events/schema.ts';
import { otherSide, type Side } from '../mentorships/schema.ts';
import { AgreementTerms } from './schema.ts';

/** One version: what it says never changes; it may be signed, by each side once. */
export type Version = {
  version: number;
  terms: AgreementTerms;
  writtenBy: Side;
  writtenAt: Date;
  signedAt: Record<Side, Date | null>;
};

/** A draft to begin with, where nothing has been agreed. */
export const defaultTerms: AgreementTerms = AgreementTerms.parse({});

const nobody: Version['signedAt'] = { mentor: null, mentee: null };
const bothSigned = ({ signedAt }: Version): boolean => !!signedAt.mentor && !!signedAt.mentee;

/** The version that was written last; null where there is none. */
export const newestOf = (versions: Version[]): Version | null =>
  versions.reduce<Version | null>((a, b) => (a && a.version > b.version ? a : b), null);

/** What binds the two: the newest version that both have signed, also while a newer one waits. */
export const inForce = (versions: Version[]): Version | null =>
  newestOf(versions.filter(bothSigned));

/** The order in which roles and boundaries were chosen says nothing. */
const said = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value);

/** The names of the terms that differ from the version before. */
export const changed = (before: AgreementTerms, after: AgreementTerms) =>
  AgreementTerms.keyof().options.filter((term) => said(before[term]) !== said(after[term]));

/** Terms for a new version; `madeFrom` is the version that its writer had before them, 0 for none. */
export type Draft = { terms: AgreementTerms; madeFrom?: number | undefined };

/**
 * A new version, which nobody has signed; null where the newest says the same already. Refused where it was
 * made from a version that is no longer the newest: its writer has not seen what the other wrote.
 */
export function write(
  versions: Version[],
  { terms, madeFrom }: Draft,
  by: Side,
  at: Date,
): { version: Version; events: NewEvent[] } | Refusal | null {
  const before = newestOf(versions);
  const last = before?.version ?? 0;
  if (madeFrom !== undefined && madeFrom !== last) return stale;
  if (before && changed(before.terms, terms).length === 0) return null;
  const version = { version: last + 1, terms, writtenBy: by, writtenAt: at, signedAt: nobody };
  const facts = { version: version.version, by };
  return { version, events: [{ type: 'agreement.written', at, facts }] };
}

/**
 * The newest version with the signature of one side; null where it has that already. Refused for any other
 * version: nobody signs what they have not seen.
 */
export function sign(
  versions: Version[],
  version: number,
  by: Side,
  at: Date,
): { version: Version; events: NewEvent[] } | Refusal | null {
  const last = newestOf(versions);
  if (last?.version !== version) {
    return notNow('Only the newest version can be signed. Read it again.');
  }
  if (last.signedAt[by]) return null;
  const signed = { ...last, signedAt: { ...last.signedAt, [by]: at } };
  const facts = { version, by };
  const events: NewEvent[] = [{ type: 'agreement.signed', at, facts }];
  if (last.signedAt[otherSide(by)]) events.push({ type: 'agreement.agreed', at, facts });
  return { version: signed, events };
}
