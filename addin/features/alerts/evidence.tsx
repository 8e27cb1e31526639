import { makeStyles, tokens } from '@fluentui/react-components';
import type { Alert } from '../../../mentoring/alerts/schema.ts';
import { dateWithDay, timeOfDay } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { notice } from '../meetings/words.ts';

const useStyles = makeStyles({
  dates: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The meetings that it is about. Notice is said of those that were called off or moved; the others were held. */
export const Evidence = ({ alert: { kind, evidence } }: { alert: Alert }) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const calledOff = kind === 'repeated-cancellations' || kind === 'introduction-cancelled';
  const dayOf = (start: string) => dateWithDay(new Date(start), now, reader);
  if (evidence.meetings.length === 0) return null;
  return (
    <ul className={styles.dates}>
      {evidence.meetings.map(({ id, start, at, noticeMinutes }) => (
        <li key={`${id} ${at}`}>
          <time dateTime={start} lang={reader.locale}>
            {kind === 'check-in-missed'
              ? t('alertCard.lastMet', { date: dayOf(start) })
              : `${dayOf(start)}, ${timeOfDay(new Date(start), reader)}`}
          </time>
          {calledOff && <span className={styles.quiet}>, {notice(noticeMinutes)}</span>}
        </li>
      ))}
    </ul>
  );
};
