import { makeStyles, shorthands, ToggleButton } from '@fluentui/react-components';
import { dayOf } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAgreement } from '../agreements/queries.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { monthsAfter } from './dates.ts';

const useStyles = makeStyles({
  picks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: 0,
    padding: 0,
    ...shorthands.borderStyle('none'),
  },
});

/** The last day that the two agreed on; null where nothing is in force. */
const useAgreedEnd = (): string | null => {
  const { id, acceptedAt } = useThisMentorship();
  const { data } = useAgreement(id);
  const reader = useReader();
  if (!acceptedAt || !data?.inForce) return null;
  return monthsAfter(dayOf(new Date(acceptedAt), reader), data.inForce.terms.durationMonths);
};

type Props = { today: string; chosen: string; onPick: (day: string) => void };

/** Days that are often meant, at one click. */
export const DatePicks = ({ today, chosen, onPick }: Props) => {
  const styles = useStyles();
  const end = useAgreedEnd();
  const picks = [1, 3, 6].map((count) => ({
    day: monthsAfter(today, count),
    words: t('goals.picks.months', { count }),
  }));
  if (end && end > today) picks.push({ day: end, words: t('goals.picks.agreement') });
  return (
    <fieldset aria-label={t('goals.picks.label')} className={styles.picks}>
      {picks.map(({ day, words }) => (
        <ToggleButton
          key={words}
          size="small"
          shape="circular"
          checked={chosen === day}
          onClick={() => onPick(day)}
        >
          {words}
        </ToggleButton>
      ))}
    </fieldset>
  );
};
