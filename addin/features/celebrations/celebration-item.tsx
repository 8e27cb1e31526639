import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import {
  CalendarCheckmarkRegular,
  FlagFilled,
  type FluentIcon,
  HandshakeRegular,
  MountainTrailRegular,
  StarRegular,
} from '@fluentui/react-icons';
import type { Celebration, CelebrationKind } from '../../../mentoring/celebrations/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { useReader } from '../../locale/use-reader.ts';
import { GoalLink } from './goal-link.tsx';
import { ShareButton } from './share-button.tsx';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  words: { display: 'grid', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
});

const icons: Record<CelebrationKind, FluentIcon> = {
  'goal-achieved': FlagFilled,
  'milestone-reached': MountainTrailRegular,
  'first-meeting': HandshakeRegular,
  'meetings-kept': CalendarCheckmarkRegular,
  completed: StarRegular,
};

/** One celebration, as it stands in the list. */
export const CelebrationItem = ({ celebration }: { celebration: Celebration }) => {
  const styles = useStyles();
  const reader = useReader();
  const { kind, message, at } = celebration;
  const Icon = icons[kind];
  return (
    <li className={styles.item}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Body1 as="p">{message}</Body1>
        <Caption1 className={styles.quiet}>
          <time dateTime={at} lang={reader.locale}>
            {plainDate(new Date(at), reader)}
          </time>
        </Caption1>
        <div className={styles.acts}>
          <ShareButton size="small" celebration={celebration} />
          <GoalLink size="small" celebration={celebration} />
        </div>
      </div>
    </li>
  );
};
