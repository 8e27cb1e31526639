import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changed,
  defaultTerms,
  inForce,
  sign,
  type Version,
  write,
} from '../../mentoring/agreements/rules.ts';
import { isRefusal } from '../../mentoring/decisions/rules.ts';
import type { Side } from '../../mentoring/mentorships/schema.ts';

const side = fc.constantFrom<Side>('mentor', 'mentee');
/** What somebody does, having last seen a version that may be behind the newest, or none that there is. */
const act = fc.record({
  what: fc.constantFrom('write', 'write from nothing in particular', 'sign'),
  by: side,
  behind: fc.constantFrom(0, 0, 0, 1, 2, -1),
  replyDays: fc.integer({ min: 1, max: 3 }),
});
type Acted = typeof act extends fc.Arbitrary<infer T> ? T : never;
type Done = { version: number; by: Side };

/** Plays acts, and notes who wrote and signed which version by what the acts named, not by what became of them. */
function play(acts: Acted[], look: (versions: Version[]) => void) {
  let versions: Version[] = [];
  const signed: Done[] = [];
  acts.forEach(({ what, by, behind, replyDays }, minute) => {
    const at = new Date(Date.UTC(2026, 0, 1, 0, minute));
    const seen = Math.max(0, versions.length - behind);
    const draft = {
      terms: { ...defaultTerms, replyDays },
      madeFrom: what === 'write' ? seen : undefined,
    };
    const result = what === 'sign' ? sign(versions, seen, by, at) : write(versions, draft, by, at);
    if (result && !isRefusal(result)) {
      const { version } = result;
      versions = [...versions.filter((each) => each.version !== version.version), version];
      if (what === 'sign') signed.push({ version: seen, by });
    }
    look(versions);
  });
  return { versions, signed };
}

const checked = (property: (acts: Acted[]) => void) =>
  fc.assert(fc.property(fc.array(act, { maxLength: 25 }), property), { numRuns: 2000 });

describe('whatever the two write and sign, in whatever order, having seen whatever', () => {
  it('nothing is in force that either has not signed', () =>
    checked((acts) => {
      const { versions, signed } = play(acts, () => {});
      const binding = inForce(versions);
      if (!binding) return;
      for (const by of ['mentor', 'mentee'] as const) {
        expect(signed).toContainEqual({ version: binding.version, by });
      }
    }));

  it('every signature is by whom and on what they named, and there is no other', () =>
    checked((acts) => {
      const { versions, signed } = play(acts, () => {});
      const standing = versions.flatMap(({ version, signedAt }) =>
        (['mentor', 'mentee'] as const).flatMap((by) => (signedAt[by] ? [{ version, by }] : [])),
      );
      const named = ({ version, by }: Done) => `${version} ${by}`;
      expect(standing.map(named).sort()).toEqual(signed.map(named).sort());
    }));

  it('a version that is no longer the newest never changes, nor do its signatures', () =>
    checked((acts) => {
      const kept = new Map<number, string>();
      play(acts, (versions) => {
        const newest = Math.max(0, ...versions.map(({ version }) => version));
        for (const each of versions.filter(({ version }) => version < newest)) {
          const now = JSON.stringify(each);
          expect(kept.get(each.version) ?? now).toBe(now);
          kept.set(each.version, now);
        }
      });
    }));

  it('the words of a version never change, and each differs from the one before', () =>
    checked((acts) => {
      const words = new Map<number, string>();
      const { versions } = play(acts, (all) => {
        for (const { version, terms, writtenBy, writtenAt } of all) {
          const now = JSON.stringify({ terms, writtenBy, writtenAt });
          expect(words.get(version) ?? now).toBe(now);
          words.set(version, now);
        }
      });
      const inOrder = [...versions].sort((a, b) => a.version - b.version);
      expect(inOrder.map(({ version }) => version)).toEqual(inOrder.map((_, i) => i + 1));
      inOrder.slice(1).forEach(({ terms }, i) => {
        expect(changed(inOrder[i]?.terms ?? terms, terms)).not.toEqual([]);
      });
    }));

  it('what is in force is only unseated by a newer version that both have signed', () =>
    checked((acts) => {
      let before: Version | null = null;
      play(acts, (versions) => {
        const binding = inForce(versions);
        if (before) expect(binding?.version).toBeGreaterThanOrEqual(before.version);
        if (binding && binding.version !== before?.version) {
          expect(binding.signedAt.mentor && binding.signedAt.mentee).toBeTruthy();
        }
        before = binding;
      });
    }));

  it('who writes from what they have not seen to be the newest writes nothing', () =>
    checked((acts) => {
      const { versions } = play(acts, () => {});
      const newest = versions.length;
      const terms = { ...defaultTerms, replyDays: 9 };
      for (let madeFrom = 0; madeFrom <= newest + 1; madeFrom++) {
        const result = write(versions, { terms, madeFrom }, 'mentor', new Date());
        expect(result !== null && isRefusal(result)).toBe(madeFrom !== newest);
      }
    }));
});
