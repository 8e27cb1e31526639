import {
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { AgreementTerms } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Lines } from './lines.tsx';
import { differences, type Term } from './terms.ts';
import { type Names, termLines, termName } from './words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL },
  name: { ...typographyStyles.body1Strong, marginBottom: tokens.spacingVerticalXS },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: '8px 24px',
  },
  side: {
    paddingInlineStart: tokens.spacingHorizontalM,
    ...shorthands.borderLeft('2px', 'solid', tokens.colorNeutralStroke1),
  },
  after: { borderLeftColor: tokens.colorBrandStroke1, borderLeftWidth: '4px' },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  was: { color: tokens.colorNeutralForeground2 },
});

type Props = { before: AgreementTerms; after: AgreementTerms; names: Names };

/** What differs between two versions: before, and now. */
export const Changes = ({ before, after, names }: Props) => {
  const styles = useStyles();
  const changed = differences(before, after);
  if (changed.length === 0) return <p>{t('agreement.proposal.same')}</p>;
  return (
    <ul className={styles.list}>
      {changed.map((term) => (
        <li key={term}>
          <h3 className={styles.name}>{termName(term, names)}</h3>
          <Sides
            one={{ label: t('agreement.proposal.before'), terms: before }}
            other={{ label: t('agreement.proposal.after'), terms: after }}
            term={term}
          />
        </li>
      ))}
    </ul>
  );
};

type Told = { label: string; terms: AgreementTerms };

/** The same term as two versions have it, side by side or one under the other. */
export const Sides = ({ one, other, term }: { one: Told; other: Told; term: Term }) => {
  const styles = useStyles();
  const empty = t('agreement.nothing');
  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        <div className={styles.label}>{one.label}</div>
        <div className={styles.was}>
          <Lines lines={termLines(term, one.terms)} empty={empty} />
        </div>
      </div>
      <div className={mergeClasses(styles.side, styles.after)}>
        <div className={styles.label}>{other.label}</div>
        <Lines lines={termLines(term, other.terms)} empty={empty} />
      </div>
    </div>
  );
};
