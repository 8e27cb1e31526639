import { useEffect, useRef } from 'react';
import { focusTitle } from '../../ui/page.tsx';
import { useDraft } from '../mentorships/use-draft.ts';

/**
 * Which of a goal's forms is open: still so after Teams has unloaded the tab, as what was typed
 * into it is. When it closes, the focus goes back to the button that opened it.
 */
export const usePanel = <Name extends string>(key: string, names: readonly Name[]) => {
  const { draft, change, discard } = useDraft<{ open: Name | null }>(key, { open: null });
  const open = names.find((name) => name === draft.open) ?? null;
  const before = useRef(open);

  useEffect(() => {
    const closed = before.current;
    before.current = open;
    if (!closed || open) return;
    const opener = document.querySelector<HTMLElement>(`[data-opens="${closed}"]`);
    if (opener) opener.focus();
    else focusTitle();
  }, [open]);

  return {
    open,
    /** For the button that opens it. */
    opens: (name: Name) => ({ 'data-opens': name, onClick: () => change({ open: name }) }),
    close: discard,
  };
};
