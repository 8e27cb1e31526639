import { Body1 } from '@fluentui/react-components';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useActStyles } from './act-styles.ts';

/** Why something that was asked for did not happen. */
export const ActProblem = ({ error }: { error: Error | null }) => {
  const { problem } = useActStyles();
  if (!error) return null;
  return (
    <Body1 as="p" role="alert" className={problem}>
      {t('goals.acts.failed', { reason: reasonOf(error) })}
    </Body1>
  );
};
