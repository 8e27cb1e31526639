import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { fieldError, Problem, Unsure } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';

const useStyles = makeStyles({ problem: { color: tokens.colorStatusDangerForeground1 } });

type Props = { error: Error | null; fields: readonly string[] };

const isSaid = (error: Error) => error instanceof Problem || error instanceof Unsure;

/** Why sending failed, unless a field says so already. */
export const SendProblem = ({ error, fields }: Props) => {
  const styles = useStyles();
  if (!error || fields.some((field) => fieldError(error, field))) return null;
  return (
    <Body1 role="alert" className={styles.problem}>
      {isSaid(error) ? error.message : t('requests.ask.notSent')}
    </Body1>
  );
};
