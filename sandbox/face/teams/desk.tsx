import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Activity, Person, Registration } from '../common/api.ts';
import { setSearchParams, useSearchParam } from '../common/search-params.ts';
import { placeOf, useActivities } from './activities.ts';
import { ActivityFeed } from './activity-feed.tsx';
import { useActivityToast } from './activity-toast.tsx';
import { AppBar } from './app-bar.tsx';
import type { Theme } from './host.ts';
import { TabFrame } from './tab-frame.tsx';
import { TabHeader } from './tab-header.tsx';

const useStyles = makeStyles({
  desk: {
    display: 'grid',
    gridTemplateColumns: '68px auto minmax(0, 1fr)',
    minHeight: 0,
    '@media (max-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'minmax(0, 1fr) 56px',
    },
  },
  bar: { '@media (max-width: 640px)': { gridRow: 2 } },
  feed: {
    gridColumn: 2,
    width: '320px',
    minHeight: 0,
    '@media (max-width: 640px)': { gridRow: 1, gridColumn: 1, width: 'auto', zIndex: 2 },
  },
  stage: {
    gridColumn: 3,
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minHeight: 0,
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    '@media (max-width: 640px)': { gridRow: 1, gridColumn: 1, borderRadius: 0 },
  },
  square: { borderTopLeftRadius: 0 },
});

type Props = { person: Person; registration: Registration; theme: Theme };

/** What is below the title bar: the apps, the activity feed when open, and the Accord tab. */
export function Desk({ person, registration, theme }: Props) {
  const styles = useStyles();
  const [subPageId] = useSearchParam('sub');
  const [visit, setVisit] = useState(0);
  const [isFeedOpen, setFeedOpen] = useState(false);
  const navigate = (place: string | undefined) => {
    setSearchParams({ sub: place });
    setVisit((count) => count + 1);
  };
  const openActivity = (activity: Activity) => {
    showFeed(false);
    navigate(placeOf(activity));
  };
  const toast = useActivityToast(openActivity);
  const activities = useActivities(person.id, toast);
  // What came while the feed lay open was seen as well.
  const showFeed = (open: boolean) => {
    if (open || isFeedOpen) activities.markSeen();
    setFeedOpen(open);
  };

  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <AppBar
          person={person}
          unread={isFeedOpen ? 0 : activities.unread}
          isFeedOpen={isFeedOpen}
          onToggleFeed={() => showFeed(!isFeedOpen)}
          onOpenTab={() => showFeed(false)}
        />
      </div>
      {isFeedOpen && (
        <div className={styles.feed}>
          <ActivityFeed feed={activities.feed} onOpen={openActivity} />
        </div>
      )}
      <main className={mergeClasses(styles.stage, isFeedOpen && styles.square)}>
        <TabHeader />
        <TabFrame
          key={visit}
          person={person}
          registration={registration}
          theme={theme}
          subPageId={subPageId}
          onNavigate={navigate}
        />
      </main>
    </div>
  );
}
