import { makeStyles, tokens } from '@fluentui/react-components';
import type { Milestone } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import type { useMilestoneAct } from './milestone-queries.ts';
import { MilestoneRow } from './milestone-row.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  earlier: {
    width: 'fit-content',
    paddingBlock: '8px',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
  },
});

/** As many as can be taken in at once; of more, those that were reached step back. */
const plenty = 8;
const keptInSight = 2;

type Props = {
  milestones: Milestone[];
  /** Whether the goal has ended: then none is next. */
  over?: boolean;
  /** Reaches the next one; absent for those who may not. */
  onReach?: ReturnType<typeof useMilestoneAct>;
};

/** The milestones in their order, the next one ready to be reached. */
export const MilestoneList = ({ milestones, over, onReach }: Props) => {
  const styles = useStyles();
  const next = milestones.find(({ reachedAt }) => !reachedAt);
  const reached = next ? milestones.indexOf(next) : milestones.length;
  const back = milestones.length > plenty ? Math.max(0, reached - keptInSight) : 0;
  const rows = (some: Milestone[]) =>
    some.map((milestone) => (
      <MilestoneRow
        key={milestone.id}
        milestone={milestone}
        isNext={milestone === next && !over}
        onReach={milestone === next ? onReach : undefined}
      />
    ));
  return (
    <>
      {back > 0 && (
        <details>
          <summary className={styles.earlier}>
            {t('goals.milestones.earlier', { count: back })}
          </summary>
          <ol className={styles.list}>{rows(milestones.slice(0, back))}</ol>
        </details>
      )}
      {milestones.length > 0 && (
        <ol className={styles.list} start={back + 1}>
          {rows(milestones.slice(back))}
        </ol>
      )}
    </>
  );
};
