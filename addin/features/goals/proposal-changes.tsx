import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { fieldWords } from './field-words.ts';
import { goalFields } from './use-edit.ts';

const useStyles = makeStyles({
  changes: { display: 'grid', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: '4px 32px',
  },
  label: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground3 },
  before: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  after: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** What a proposal would change, each beside what it is now. */
export const ProposalChanges = ({ goal }: { goal: Goal }) => {
  const styles = useStyles();
  const reader = useReader();
  const { proposal } = goal;
  if (!proposal) return null;
  return (
    <ul className={styles.changes}>
      {goalFields
        .filter((field) => proposal[field] !== undefined)
        .map((field) => (
          <li key={field}>
            <strong>{t(`goals.fields.${field}`)}</strong>
            <dl className={styles.pair}>
              <div>
                <dt className={styles.label}>{t('goals.proposal.before')}</dt>
                <dd className={styles.before}>{fieldWords(goal, field, reader)}</dd>
              </div>
              <div>
                <dt className={styles.label}>{t('goals.proposal.after')}</dt>
                <dd className={styles.after}>{fieldWords(proposal, field, reader)}</dd>
              </div>
            </dl>
          </li>
        ))}
    </ul>
  );
};
