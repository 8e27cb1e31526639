import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { CancelForm } from '../features/meetings/cancel-form.tsx';
import { MoveForm } from '../features/meetings/move-form.tsx';
import { t } from '../locale/i18n.ts';
import type { Asked } from './cannot-acts.tsx';

const useStyles = makeStyles({
  last: {
    marginTop: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = { meeting: Meeting; asked: Asked; onAsk: (asked: Asked) => void };

/** A better time first; below it, for when there is none, the way to calling it off. */
const CannotForms = ({ meeting, asked, onAsk }: Props) => {
  const styles = useStyles();
  const close = () => onAsk(null);
  if (asked === 'cancel') {
    return <CancelForm meeting={meeting} onMove={() => onAsk('move')} onClose={close} />;
  }
  return (
    <>
      <MoveForm meeting={meeting} onClose={close} />
      <div className={styles.last}>
        <Button appearance="subtle" onClick={() => onAsk('cancel')}>
          {t('pane.meeting.noTime')}
        </Button>
      </div>
    </>
  );
};

export default CannotForms;
