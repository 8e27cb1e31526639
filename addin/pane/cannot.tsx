import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { CancelForm } from '../features/meetings/cancel-form.tsx';
import { Proposal } from '../features/meetings/meeting-acts.tsx';
import { MoveForm } from '../features/meetings/move-form.tsx';
import { t } from '../locale/i18n.ts';

const useStyles = makeStyles({
  last: {
    marginTop: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What somebody is asked who cannot come: for a better time first, and only then for a cancellation. */
export type Asked = 'move' | 'cancel' | null;

type ActsProps = { meeting: Meeting; onAsk: (asked: Asked) => void };

/** The way to another time, and the answer to one that was proposed. */
export const CannotActs = ({ meeting, onAsk }: ActsProps) => (
  <>
    {meeting.proposedStart && <Proposal meeting={meeting} at={meeting.proposedStart} />}
    <div>
      <Button onClick={() => onAsk('move')}>{t('pane.meeting.cannot')}</Button>
    </div>
  </>
);

/** A better time first; below it, for when there is none, the way to calling it off. */
export const CannotForms = ({ meeting, asked, onAsk }: ActsProps & { asked: Asked }) => {
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
