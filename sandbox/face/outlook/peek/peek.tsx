import {
  Dialog,
  DialogSurface,
  makeStyles,
  Popover,
  PopoverSurface,
} from '@fluentui/react-components';
import type { Person } from '../../common/api.ts';
import { useMedia } from '../../common/media.ts';
import type { Entry } from '../entries.ts';
import { PeekContent } from './peek-content.tsx';

const useStyles = makeStyles({
  popover: {
    width: '400px',
    maxWidth: 'calc(100vw - 32px)',
    padding: '20px',
    boxSizing: 'border-box',
    overflowY: 'auto',
  },
  dialog: { padding: '20px' },
});

export type PeekProps = {
  person: Person;
  entry: Entry;
  /** The element that was clicked. */
  target: HTMLElement;
  onClose: () => void;
  onEdit: (entry: Entry) => void;
  /** Opens it with the add-in's pane beside it. */
  onOpenWide: (entry: Entry) => void;
};

/** What an entry is and what one can do with it: beside it where there is room, else over the page. */
export function Peek(props: PeekProps) {
  const styles = useStyles();
  const narrow = useMedia('(max-width: 640px)');
  const close = () => {
    props.onClose();
    props.target.focus();
  };
  const onOpenChange = (_: unknown, { open }: { open: boolean }) => !open && close();
  const content = <PeekContent {...props} onClose={close} />;
  if (narrow)
    return (
      <Dialog open onOpenChange={onOpenChange}>
        <DialogSurface className={styles.dialog} aria-label={props.entry.subject}>
          {content}
        </DialogSurface>
      </Dialog>
    );
  return (
    <Popover
      open
      trapFocus
      withArrow
      onOpenChange={onOpenChange}
      positioning={{
        target: props.target,
        position: isWide(props.target) ? 'below' : 'after',
        align: isWide(props.target) ? 'start' : 'center',
        autoSize: 'height',
        overflowBoundaryPadding: 8,
      }}
    >
      <PopoverSurface className={styles.popover} aria-label={props.entry.subject}>
        {content}
      </PopoverSurface>
    </Popover>
  );
}

/** Beside an entry as wide as the page there is no room. */
const isWide = (target: HTMLElement) => target.offsetWidth > window.innerWidth / 2;
