import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import type { Surface } from './add-in.ts';
import { useDesk } from './desk.tsx';

const useStyles = makeStyles({ icon: { width: '20px', height: '20px' } });

type Props = { surface: Surface; isOpen?: boolean; onOpen: () => void };

/** The add-in's button on a surface, as its manifest describes it. */
export function AddInButton({ surface, isOpen, onOpen }: Props) {
  const styles = useStyles();
  const button = useDesk()?.addIn.buttons[surface];
  if (!button) return null;
  return (
    <Tooltip content={button.tip} relationship="description">
      <Button
        appearance="subtle"
        icon={<img src={button.icon} alt="" className={styles.icon} />}
        aria-pressed={isOpen}
        onClick={onOpen}
      >
        {button.label}
      </Button>
    </Tooltip>
  );
}
