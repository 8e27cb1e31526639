import { Button, makeStyles } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { DayList } from './day-list.tsx';
import { AtAGlance } from './glance.tsx';
import { byMonth } from './months.ts';
import { useTimeline } from './queries.ts';

const useStyles = makeStyles({ column: { maxWidth: '720px' } });

/** The whole of a mentorship, month by month, newest first. */
const TimelinePage = () => {
  const styles = useStyles();
  const query = useTimeline(useThisMentorship().id);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <Page title={t('timeline.title')}>
      <div className={styles.column}>
        <Loaded
          query={query}
          what={t('timeline.what')}
          skeleton={<Waiting what={t('timeline.what')} rows={5} />}
        >
          {(entries) => (
            <>
              <AtAGlance />
              <Months entries={entries} />
            </>
          )}
        </Loaded>
        {hasNextPage && (
          <Button disabledFocusable={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {isFetchingNextPage ? t('timeline.loading') : t('timeline.older')}
          </Button>
        )}
      </div>
    </Page>
  );
};

const Months = ({ entries }: { entries: TimelineEntry[] }) => {
  const reader = useReader();
  if (entries.length === 0) {
    return <Notice icon={<HistoryRegular />} title={t('timeline.empty')} />;
  }
  return byMonth(entries, reader).map(({ name, entries }) => (
    <Section key={name} title={name}>
      <DayList entries={entries} />
    </Section>
  ));
};

export default TimelinePage;
