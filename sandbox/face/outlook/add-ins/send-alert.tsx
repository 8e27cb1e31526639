import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
} from '@fluentui/react-components';
import type { Verdict } from '../../../office/host/launches.ts';
import type { AddIn, SendMode } from './add-in.ts';

/** What there is to say before an appointment is sent. */
export type SendState =
  /** The handler has not ended for a while. */
  { is: 'slow' } | { is: 'stopped'; verdict: Verdict; mode: SendMode };

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', gap: '8px' },
  icon: { width: '20px', height: '20px' },
  actions: { justifyContent: 'flex-end', flexWrap: 'wrap' },
  words: { whiteSpace: 'pre-line' },
});

type Props = {
  addIn: AddIn;
  state: SendState;
  onSend: () => void;
  onStay: () => void;
  onAct: (commandId: string, contextData: unknown) => void;
};

/** The Smart Alerts dialog: what the add-in says, and what one can do. */
export function SendAlert({ addIn, state, onSend, onStay, onAct }: Props) {
  const styles = useStyles();
  const icon = Object.values(addIn.buttons)[0]?.icon;
  const mayEver = state.is === 'slow' || state.mode === 'promptUser';
  const verdict = state.is === 'stopped' ? state.verdict : {};
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle className={styles.title}>
            <img src={icon} alt="" className={styles.icon} />
            {addIn.name}
          </DialogTitle>
          <DialogContent className={styles.words}>
            {state.is === 'slow' ? (
              <Spinner size="tiny" label={`${addIn.name} is taking longer than expected.`} />
            ) : (
              (verdict.errorMessage ?? `${addIn.name} asks you to look at this again.`)
            )}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            {verdict.commandId && (
              <Button
                appearance="primary"
                onClick={() => onAct(verdict.commandId ?? '', verdict.contextData)}
              >
                {verdict.cancelLabel?.slice(0, 20) ?? 'Take action'}
              </Button>
            )}
            {mayEver && <Button onClick={onSend}>Send anyway</Button>}
            <Button onClick={onStay}>Don’t send</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
