import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { StarRegular } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { TextLink } from '../../ui/links.tsx';
import { useImportantDates } from '../important-dates/queries.ts';
import { dayWords, isAhead } from '../important-dates/words.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';

const useStyles = makeStyles({
  dates: { display: 'grid', gap: '8px', marginBottom: tokens.spacingVerticalXXXL },
  date: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px' },
  icon: { marginTop: '1px', fontSize: '16px', color: tokens.colorNeutralForeground3 },
  words: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

const most = 3;

/** What lies ahead that matters to the mentee, a quiet line each, and the way to a meeting around it. */
const DatesAhead = () => {
  const styles = useStyles();
  const { id, state } = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const { data = [] } = useImportantDates(id);
  const ahead = data.filter((date) => isAhead(date, now, reader)).slice(0, most);
  if (ahead.length === 0) return null;
  return (
    <ul className={styles.dates} aria-label={t('home.dates.title')}>
      {ahead.map((date) => (
        <li key={date.id} className={styles.date}>
          <StarRegular className={styles.icon} aria-hidden />
          <Caption1 className={styles.words}>
            <TextLink to={`/mentorships/${id}/dates/${date.id}`}>
              {t('home.dates.ahead', { date: dayWords(date, now, reader), title: date.title })}
            </TextLink>{' '}
            {state === 'active' && (
              <TextLink to={`/mentorships/${id}/meetings/new?for=${date.id}`}>
                {t('home.dates.meet')}
              </TextLink>
            )}
          </Caption1>
        </li>
      ))}
    </ul>
  );
};

export default DatesAhead;
