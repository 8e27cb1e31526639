import { useRef } from 'react';

/**
 * Keeps a person from sending on top of what they have not seen: it may have come up under their
 * hand, just before the click. What says so is given `panel` and takes the focus first.
 */
export const useUnseen = (version: number) => {
  const panel = useRef<HTMLDivElement>(null);
  const seen = useRef<number | null>(null);
  return {
    panel: {
      ref: panel,
      tabIndex: -1,
      onFocus: () => {
        seen.current = version;
      },
    },
    isSeen: () => seen.current === version,
    /** Leads to it; after a refusal once it is drawn. */
    show: () => setTimeout(() => panel.current?.focus()),
  };
};
