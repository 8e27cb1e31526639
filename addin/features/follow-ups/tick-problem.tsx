import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';

const useStyles = makeStyles({
  problem: { color: tokens.colorStatusDangerForeground1, marginBottom: tokens.spacingVerticalM },
});

/** Says that what was ticked off is back, and why. */
export const TickProblem = ({ error }: { error: Error | null }) => {
  const styles = useStyles();
  if (!error) return null;
  return (
    <Body1 as="p" role="alert" className={styles.problem}>
      {t('tab.didNotWork', { reason: reasonOf(error) })}
    </Body1>
  );
};
