import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { type Change, MilestoneFields } from './milestone-fields.tsx';
import type { useMilestoneAct } from './milestone-queries.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

type Props = { goal: Goal; act: ReturnType<typeof useMilestoneAct> };

/** The milestones not yet reached, to be put in other words, another order, or away. */
export const MilestoneEditor = ({ goal, act }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);
  const open = goal.milestones.filter(({ reachedAt }) => !reachedAt);

  // What has the focus loses it when it is moved or removed; it goes back to the same button.
  useEffect(() => {
    if (!wanted.current) return;
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const change: Change = (asked, said, focus) => {
    wanted.current = focus ?? null;
    act.mutateAsync(asked).then(
      () => announce(said),
      () => {},
    );
  };
  return (
    <ol ref={list} className={styles.list}>
      {open.map((milestone, index) => (
        <MilestoneFields
          key={milestone.id}
          milestone={milestone}
          first={index === 0}
          last={index === open.length - 1}
          neighbour={open[index + 1] ?? open[index - 1]}
          onChange={change}
        />
      ))}
    </ol>
  );
};
