import { makeStyles, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { t } from '../../locale/i18n.ts';

const useStyles = makeStyles({
  help: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  title: {
    display: 'list-item',
    width: 'fit-content',
    marginInlineStart: '1em',
    paddingBlock: '4px',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
  },
  text: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalL,
    ...shorthands.borderLeft('2px', 'solid', tokens.colorBrandStroke2),
  },
  examples: { display: 'grid', gap: tokens.spacingVerticalS, fontStyle: 'italic' },
});

/** What a good measure of success is, with two examples, for those who ask. */
export const MeasureHelp = () => {
  const styles = useStyles();
  return (
    <details className={styles.help}>
      <summary className={styles.title}>{t('goals.measureHelp.title')}</summary>
      <div className={styles.text}>
        <p>{t('goals.measureHelp.text')}</p>
        <ul className={styles.examples}>
          <li>{t('goals.measureHelp.first')}</li>
          <li>{t('goals.measureHelp.second')}</li>
        </ul>
      </div>
    </details>
  );
};
