import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CircleRegular,
  FlagFilled,
  FlagRegular,
  type FluentIcon,
  LeafTwoRegular,
  LightbulbRegular,
} from '@fluentui/react-icons';
import type { GoalState } from '../../../mentoring/goals/schema.ts';

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    marginTop: '2px',
    fontSize: '20px',
    color: tokens.colorNeutralForeground3,
  },
  going: { color: tokens.colorBrandForeground1 },
});

const icons: Record<GoalState, FluentIcon> = {
  proposed: LightbulbRegular,
  active: FlagRegular,
  achieved: FlagFilled,
  dropped: LeafTwoRegular,
  declined: CircleRegular,
};

/** How a goal stands, at a glance; the words around it say the same. */
export const GoalStateIcon = ({ state }: { state: GoalState }) => {
  const styles = useStyles();
  const Icon = icons[state];
  const going = state === 'active' || state === 'achieved' || state === 'proposed';
  return <Icon className={mergeClasses(styles.icon, going && styles.going)} aria-hidden />;
};
