import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { callName } from '../people/names.ts';

const useStyles = makeStyles({
  words: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: '12px 40px',
  },
  label: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground3 },
  said: { whiteSpace: 'pre-line', maxWidth: '65ch', overflowWrap: 'anywhere' },
});

/** What was said when the mentorship was asked for, and by whoever ended it. */
export const RequestWords = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const { role, mentor, mentee, whyYou, hopes, closeMessage, closeReason } = mentorship;
  const why =
    role === 'mentor'
      ? t('requests.words.whyYou')
      : t('requests.words.why', { name: callName(mentor) });
  const hoping =
    role === 'mentee'
      ? t('requests.words.myHopes')
      : t('requests.words.hopes', { name: callName(mentee) });
  const last = closeReason === 'declined' ? 'requests.words.declined' : 'requests.words.ended';
  return (
    <dl className={styles.words}>
      {[
        { label: why, said: whyYou },
        { label: hoping, said: hopes },
        ...(closeMessage ? [{ label: t(last), said: closeMessage }] : []),
      ].map(({ label, said }) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.said}>{said}</dd>
        </div>
      ))}
    </dl>
  );
};
