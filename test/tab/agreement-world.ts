import type { Version } from '../../mentoring/agreements/rules.ts';
import { AgreementTerms } from '../../mentoring/agreements/schema.ts';
import type { Side } from '../../mentoring/mentorships/schema.ts';
import type { World } from './api.ts';
import { miraWorld } from './world.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

export const terms = (change: Partial<AgreementTerms> = {}): AgreementTerms =>
  AgreementTerms.parse({
    purpose: 'Jonas wants to grow into the role of a tech lead.',
    mentorRoles: [
      { role: 'advisor', weight: 3 },
      { role: 'devils-advocate', weight: 1 },
    ],
    confidentialityNote: 'We may tell our partners at home.',
    ...change,
  });

type Change = { by?: Side; signed?: Side[]; terms?: Partial<AgreementTerms> };

/** A version that was written so many days ago, and signed the day after. */
export const version = (
  number: number,
  ago: number,
  { by = 'mentee', signed = [], terms: said }: Change = {},
): Version => {
  const at = (side: Side) => (signed.includes(side) ? daysAgo(ago - 1) : null);
  return {
    version: number,
    terms: terms(said),
    writtenBy: by,
    writtenAt: daysAgo(ago),
    signedAt: { mentor: at('mentor'), mentee: at('mentee') },
  };
};

/** What a newer version says otherwise. */
export const otherwise: Partial<AgreementTerms> = {
  cadenceWeeks: 4,
  meetingMinutes: 60,
  menteeRoles: [
    { role: 'planner', weight: 2 },
    { role: 'investigator', weight: 3 },
  ],
};

export const inForce = (ago = 50) => version(1, ago, { signed: ['mentor', 'mentee'] });

/** Mira's world, in which she and Jonas have these versions, the newest first. */
export const agreedWorld = (...versions: Version[]): World & { id: string; path: string } => {
  const world = miraWorld();
  const id = world.mentorships[0]?.id ?? '';
  world.agreements[id] = versions;
  return Object.assign(world, { id, path: `mentorships/${id}/agreement` });
};
