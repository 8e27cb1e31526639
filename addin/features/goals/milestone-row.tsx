import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import type { Milestone } from '../../../mentoring/goals/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { plainDay } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { isUnsaved } from '../../ui/unsaved.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import type { useMilestoneAct } from './milestone-queries.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '32px',
    paddingBlock: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  icon: { marginTop: '1px', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  ahead: { color: tokens.colorBrandForeground1 },
  words: { display: 'grid', overflowWrap: 'anywhere' },
  next: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  milestone: Milestone;
  isNext: boolean;
  onReach?: ReturnType<typeof useMilestoneAct>;
};

/** One milestone: reached and when, the next, or still to come. */
export const MilestoneRow = ({ milestone, isNext, onReach }: Props) => {
  const styles = useStyles();
  const { title, reachedAt } = milestone;
  const Icon = reachedAt ? CheckmarkCircleFilled : CircleRegular;
  const when = useWhen(milestone);
  const said = [isNext && t('goals.milestones.next'), when].filter(Boolean).join(', ');
  return (
    <li className={styles.row}>
      <Icon
        className={mergeClasses(styles.icon, (reachedAt || isNext) && styles.ahead)}
        aria-hidden
      />
      <div className={styles.words}>
        <span className={mergeClasses(isNext && styles.next)}>{title}</span>
        {said && <Caption1 className={styles.quiet}>{said}</Caption1>}
      </div>
      {onReach && <Reach milestone={milestone} act={onReach} />}
    </li>
  );
};

const useWhen = ({ reachedAt, targetDate }: Milestone): string | null => {
  const reader = useReader();
  if (reachedAt) {
    return t('goals.milestones.reachedOn', { date: plainDate(new Date(reachedAt), reader) });
  }
  return targetDate && t('goals.milestones.until', { date: plainDay(targetDate, reader) });
};

type ReachProps = { milestone: Milestone; act: ReturnType<typeof useMilestoneAct> };

const Reach = ({ milestone, act }: ReachProps) => {
  const { id, title } = milestone;
  const announce = useAnnounce();
  const name = partnerName(useThisMentorship());
  const reach = () =>
    act.mutateAsync({ act: 'reach', id }).then(
      () => {
        announce(t('goals.milestones.reachDone', { name }));
        focusTitle();
      },
      () => {},
    );
  return (
    <Button
      size="small"
      disabledFocusable={act.isPending || isUnsaved(milestone)}
      aria-label={t('goals.milestones.reachNamed', { title })}
      onClick={reach}
    >
      {t('goals.milestones.reach')}
    </Button>
  );
};
