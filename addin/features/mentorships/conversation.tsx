import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { Face } from '../../ui/face.tsx';
import { callName } from '../people/names.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '65ch', padding: 0, margin: 0 },
  word: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    listStyleType: 'none',
  },
  body: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  mine: { backgroundColor: tokens.colorBrandBackground2 },
  said: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What was asked about a request and answered, as a short conversation. */
export const Conversation = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const reader = useReader();
  const { exchange, role } = mentorship;
  if (exchange.length === 0) return null;
  return (
    <ol className={styles.list} aria-label={t('requests.exchange.title')}>
      {exchange.map(({ by, text, at }) => (
        <li key={at} className={styles.word}>
          <Face name={mentorship[by].displayName} size={28} />
          <div className={mergeClasses(styles.body, by === role && styles.mine)}>
            <Caption1 className={styles.quiet}>
              {by === role ? t('requests.exchange.you') : callName(mentorship[by])}
              {', '}
              {plainDate(new Date(at), reader)}
            </Caption1>
            <p className={styles.said}>{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
};
