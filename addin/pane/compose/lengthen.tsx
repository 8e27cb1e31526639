import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { t } from '../../locale/i18n.ts';
import { write } from '../../outlook/appointment-fields.ts';
import type { Appointment } from '../../outlook/opened.ts';

const useStyles = makeStyles({
  short: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
});

type Props = { appointment: Appointment; minutes: number; onWritten: () => void };

/** Said where somebody has made it shorter by hand than was agreed, with the way to put that right. */
export const Lengthen = ({ appointment: { start, end }, minutes, onWritten }: Props) => {
  const styles = useStyles();
  const has = Math.round((end.getTime() - start.getTime()) / 60_000);
  const length = (count: number) => t('common.minutes', { count });
  const lengthen = () =>
    write.end(new Date(start.getTime() + minutes * 60_000)).then(onWritten, onWritten);
  return (
    <div role="status">
      {has < minutes && (
        <div className={styles.short}>
          <Body1 as="p">
            {t('pane.compose.short', { length: length(has), agreed: length(minutes) })}
          </Body1>
          <Button size="small" onClick={lengthen}>
            {t('pane.compose.lengthen', { length: length(minutes) })}
          </Button>
        </div>
      )}
    </div>
  );
};
