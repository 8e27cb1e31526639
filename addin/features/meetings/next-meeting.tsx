import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { dayName, distance, timeRange } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useMeetings } from './queries.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  icon: {
    flexShrink: 0,
    marginTop: '2px',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
  },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** When the two meet next, in words. */
export const NextMeeting = ({ mentorshipId }: { mentorshipId: string }) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const { data, error } = useMeetings(mentorshipId, 'upcoming');
  if (!data && error) return null;
  const next = data?.find((meeting) => meeting.state === 'scheduled');

  const words = () => {
    if (!data) {
      return (
        <Skeleton aria-label={t('tab.loading', { what: t('home.next.what') })}>
          <SkeletonItem size={16} style={{ width: '14em' }} />
        </Skeleton>
      );
    }
    if (!next) return t('home.next.none');
    const start = new Date(next.start);
    const range = timeRange(start, new Date(next.end), reader);
    return (
      <time dateTime={next.start} lang={reader.locale}>
        <span className={styles.strong}>
          {dayName(start, now, reader)}, {range}
        </span>
        , {distance(start, now, reader)}
      </time>
    );
  };
  return (
    <div className={styles.line}>
      <CalendarRegular className={styles.icon} aria-hidden />
      <div>{words()}</div>
    </div>
  );
};
