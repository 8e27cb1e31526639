import { makeStyles } from '@fluentui/react-components';
import { fetched } from '../../ui/fetched.tsx';
import { Alerts } from '../alerts/alerts.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { NeedList } from './need-list.tsx';
import { NextUp } from './next-up.tsx';
import { Paused } from './paused.tsx';
import { useNeeds } from './use-needs.ts';

// What comes next is there first; the rest follows it.
const CelebrationBanner = fetched(() => import('../celebrations/celebration-banner.tsx'));
const Rhythm = fetched(() => import('./rhythm.tsx'));
const DatesAhead = fetched(() => import('./dates-ahead.tsx'));
const Promises = fetched(() => import('./promises.tsx'));
const GoalsGlance = fetched(() => import('./goals-glance.tsx'));
const Changes = fetched(() => import('./changes.tsx'));

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '40px',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr) 320px' },
  },
});

/** What is next for the two: what waits for the reader before what is merely good to know. */
export const Going = () => {
  const styles = useStyles();
  const { id } = useThisMentorship();
  return (
    <div className={styles.columns}>
      <div>
        <CelebrationBanner mentorshipId={id} />
        <Paused />
        <Needs />
        <Alerts />
        <NextUp />
        <DatesAhead />
        <Promises />
        <Rhythm />
      </div>
      <div>
        <GoalsGlance />
        <Changes />
      </div>
    </div>
  );
};

const Needs = () => {
  const mentorship = useThisMentorship();
  // What is past its day stands among the promises, to be ticked off right there.
  const needs = useNeeds(mentorship).filter(({ kind }) => kind !== 'overdue');
  return needs.length > 0 && <NeedList needs={needs} />;
};
