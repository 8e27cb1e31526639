import { Caption1, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  refused: { display: 'block', color: tokens.colorStatusDangerForeground1 },
});

/** Why a change was not saved; what is shown beside it is what holds. */
export const Refused = ({ why }: { why: string | undefined }) => {
  const styles = useStyles();
  return (
    why && (
      <Caption1 role="alert" className={styles.refused}>
        {why}
      </Caption1>
    )
  );
};
