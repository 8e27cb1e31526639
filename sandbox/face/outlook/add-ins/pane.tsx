import {
  Button,
  makeStyles,
  Text,
  ToggleButton,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { PinFilled, PinRegular } from '@fluentui/react-icons/svg/pin';
import type { HostedItem } from '../../../office/host/item-answers.ts';
import type { AddInButton } from './add-in.ts';
import { type Desk, useDesk } from './desk.tsx';
import { useOfficeWindow } from './use-office-window.ts';

const useStyles = makeStyles({
  pane: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '40px',
    padding: '4px 4px 4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { width: '20px', height: '20px' },
  name: { flexGrow: 1 },
  frame: { width: '100%', height: '100%', border: 'none' },
});

type Props = {
  button: AddInButton;
  item: HostedItem | null;
  onClose: () => void;
  /** Where a pane can stay open while other items are looked at. */
  pin?: { isPinned: boolean; onPin: (pinned: boolean) => void };
};

/** The add-in's pane, beside what is open. */
export function Pane(props: Props) {
  const desk = useDesk();
  return desk ? <OpenPane {...props} desk={desk} /> : null;
}

function OpenPane({ desk, button, item, onClose, pin }: Props & { desk: Desk }) {
  const styles = useStyles();
  const { name: product } = desk.addIn;
  const answers = { 'ui.closeContainer': onClose };
  const { frame, name } = useOfficeWindow({ desk, kind: 'pane', item, answers });
  return (
    <section className={styles.pane} aria-label={product}>
      <div className={styles.head}>
        <img src={button.icon} alt="" className={styles.icon} />
        <Text weight="semibold" className={styles.name}>
          {product}
        </Text>
        {pin && button.pinnable && (
          <Tooltip content={pin.isPinned ? 'Unpin' : 'Pin'} relationship="label">
            <ToggleButton
              appearance="subtle"
              checked={pin.isPinned}
              icon={pin.isPinned ? <PinFilled /> : <PinRegular />}
              onClick={() => pin.onPin(!pin.isPinned)}
            />
          </Tooltip>
        )}
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`Close ${product}`}
          onClick={onClose}
        />
      </div>
      <iframe
        ref={frame}
        name={name}
        title={product}
        className={styles.frame}
        src={button.page}
        allow="clipboard-write"
      />
    </section>
  );
}
