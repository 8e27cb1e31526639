import type { Goal } from '../../../mentoring/goals/schema.ts';
import { useDraft } from '../mentorships/use-draft.ts';

/** The words of a goal, by the names that the API refuses them by, as they stand in the form. */
export const goalFields = ['title', 'measure', 'targetDate'] as const;
export type GoalField = (typeof goalFields)[number];
export type GoalWords = Pick<Goal, GoalField>;

export const emptyWords: GoalWords = { title: '', measure: '', targetDate: '' };

/** The words of a goal alone, with what is proposed in place of them. */
export const wordsOf = (goal: GoalWords, proposal?: Partial<GoalWords> | null): GoalWords => ({
  title: proposal?.title ?? goal.title,
  measure: proposal?.measure ?? goal.measure,
  targetDate: proposal?.targetDate ?? goal.targetDate,
});

/** Those of the words that are not the same. */
export const difference = (words: GoalWords, from: GoalWords): Partial<GoalWords> =>
  Object.fromEntries(
    goalFields
      .filter((field) => words[field] !== from[field])
      .map((field) => [field, words[field]]),
  );

type Draft = { typed: Partial<GoalWords>; base: GoalWords | null };

/** The fields that were typed into, and that became something else meanwhile. */
export const clashesOf = ({ typed, base }: Draft, current: GoalWords): GoalField[] =>
  goalFields.filter((field) => {
    const mine = typed[field];
    return base && mine !== undefined && current[field] !== base[field] && current[field] !== mine;
  });

/**
 * What a person types over `current`, kept until it is sent. Only what was typed is kept: in the
 * other fields a change by somebody else shows at once, and in those typed into it is a clash.
 */
export const useEdit = (key: string, current: GoalWords) => {
  const { draft, change, discard } = useDraft<Draft>(key, { typed: {}, base: null });
  const clashes = clashesOf(draft, current);
  return {
    /** As it would be saved. */
    words: { ...current, ...draft.typed },
    current,
    clashes,
    type: (part: Partial<GoalWords>) =>
      change({ typed: { ...draft.typed, ...part }, base: draft.base ?? current }),
    /** Keeps what was typed, knowing what is there now. */
    keepMine: () => change({ base: current }),
    takeTheirs: () => {
      const typed = { ...draft.typed };
      for (const field of clashes) delete typed[field];
      change({ typed, base: current });
    },
    discard,
  };
};
