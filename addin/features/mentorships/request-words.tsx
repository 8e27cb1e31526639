import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { callName } from '../people/names.ts';

const useStyles = makeStyles({
  words: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: '12px 40px',
  },
  label: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground3 },
  said: { whiteSpace: 'pre-line', maxWidth: '65ch' },
});

/** What was said when the mentorship was asked for, and by whoever declined. */
export const RequestWords = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const { role, mentor, mentee, whyYou, hopes, closeMessage } = mentorship;
  const mine = role === 'mentee';
  const why = role === 'mentor' ? 'Why you' : `Why ${callName(mentor)}`;
  const hoping = mine ? 'What you hope to learn' : `What ${callName(mentee)} hopes to learn`;
  return (
    <dl className={styles.words}>
      {[
        { label: why, said: whyYou },
        { label: hoping, said: hopes },
        ...(closeMessage ? [{ label: 'Said when declining', said: closeMessage }] : []),
      ].map(({ label, said }) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.said}>{said}</dd>
        </div>
      ))}
    </dl>
  );
};
