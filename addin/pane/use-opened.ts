import { useEffect, useRef, useState } from 'react';
import { type Opened, readOpened } from '../outlook/opened.ts';
import { watch } from '../outlook/watch.ts';

type State = { opened: Opened | null; failed: boolean };

/** Items that have no id yet are told apart by when they were opened. */
const newKey = () => `new ${Date.now()}`;

/**
 * The item that Outlook shows, read anew whenever there is another, or somebody changes it by hand. What was
 * read of an item that has been left meanwhile is dropped.
 */
export const useOpened = (): State & { readAnew: () => void } => {
  const [state, setState] = useState<State>({ opened: null, failed: false });
  const now = useRef({ key: newKey(), turn: 0 });
  const readAnew = () => {
    const turn = ++now.current.turn;
    const show = (next: State) => turn === now.current.turn && setState(next);
    readOpened(now.current.key).then(
      (opened) => show({ opened, failed: false }),
      () => show({ opened: null, failed: true }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pane watches once, for all of its life
  useEffect(() => {
    const onItem = () => {
      now.current.key = newKey();
      readAnew();
    };
    watch(onItem, readAnew);
    readAnew();
  }, []);
  return { ...state, readAnew };
};
