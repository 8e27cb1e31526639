import { Caption1, Card, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { StarFilled } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useHidden } from '../../ui/hidden.ts';
import { useCelebrations } from '../celebrations/queries.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { type Glance, glance, type Mark, marks } from './glance-months.ts';
import { usePastMeetings } from './queries.ts';

const useStyles = makeStyles({
  card: { marginBottom: tokens.spacingVerticalXXL, gap: tokens.spacingVerticalM },
  months: { display: 'flex', alignItems: 'flex-end', gap: '2px', margin: 0, padding: 0 },
  month: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'grid',
    justifyItems: 'center',
    listStyleType: 'none',
    rowGap: '6px',
    color: tokens.colorNeutralForeground3,
  },
  marks: {
    display: 'flex',
    flexDirection: 'column-reverse',
    alignItems: 'center',
    gap: '3px',
  },
  short: { '@media (max-width: 640px)': { display: 'none' } },
  narrow: { '@media (min-width: 641px)': { display: 'none' } },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    color: tokens.colorNeutralForeground3,
    '& > span': { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  },
  mark: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '14px',
    height: '14px',
    fontSize: '16px',
  },
  held: { borderRadius: '50%', backgroundColor: tokens.colorBrandForeground1 },
  calledOff: { borderRadius: '50%', border: `2px solid ${tokens.colorNeutralForeground4}` },
  celebrated: { color: tokens.colorPaletteDarkOrangeBorderActive },
});

/** The months of a mentorship beside each other: what was kept, what was not, and what was celebrated. */
export const AtAGlance = () => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const { id, acceptedAt, closedAt } = useThisMentorship();
  const { data: meetings } = usePastMeetings(id);
  const { data: celebrations } = useCelebrations(id);
  if (!acceptedAt || !meetings || !celebrations) return null;
  const span = { from: new Date(acceptedAt), to: closedAt ? new Date(closedAt) : now };
  const months = glance(meetings, celebrations, { ...span, reader });
  if (months.length === 0) return null;
  return (
    <Card className={styles.card}>
      <ol className={styles.months} aria-label={t('timeline.atAGlance')}>
        {months.map((month) => (
          <Month key={month.day.getTime()} month={month} />
        ))}
      </ol>
      <Caption1 className={styles.legend} aria-hidden>
        {marks.map((mark) => (
          <span key={mark}>
            <MarkSign mark={mark} />
            {t(`timeline.legend.${mark}`)}
          </span>
        ))}
      </Caption1>
    </Card>
  );
};

const Month = ({ month: { day, marks: found } }: { month: Glance }) => {
  const styles = useStyles();
  const { hidden } = useHidden();
  const { locale } = useReader();
  const name = (month: 'long' | 'short' | 'narrow') =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month }).format(day);
  return (
    <li className={styles.month}>
      <span className={hidden}>
        {name('long')}: {inWords(found)}
      </span>
      <span className={styles.marks} aria-hidden>
        {found.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks are told apart by their order alone
          <MarkSign key={index} mark={mark} />
        ))}
      </span>
      <Caption1 aria-hidden>
        <span className={styles.short}>{name('short')}</span>
        <span className={styles.narrow}>{name('narrow')}</span>
      </Caption1>
    </li>
  );
};

const inWords = (found: Mark[]): string => {
  const counts = marks.map((mark) => ({ mark, count: found.filter((one) => one === mark).length }));
  const told = counts.filter(({ count }) => count > 0);
  if (told.length === 0) return t('timeline.month.nothing');
  return told.map(({ mark, count }) => t(`timeline.month.${mark}`, { count })).join(', ');
};

const MarkSign = ({ mark }: { mark: Mark }) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[mark])} aria-hidden>
      {mark === 'celebrated' && <StarFilled />}
    </span>
  );
};
