import { useState } from 'react';
import type { AgreementVersion } from '../../../mentoring/agreements/schema.ts';

/**
 * Holds the version that is being read, though a newer one arrives: what one is about to sign must
 * not change under one's hand. `show` goes on to the newest.
 */
export const useHeld = (newest: AgreementVersion | null) => {
  const [held, hold] = useState(newest);
  if (!held && newest) hold(newest);
  const isNewest = !held || held.version === newest?.version;
  return {
    shown: isNewest ? newest : held,
    newer: isNewest ? null : newest,
    show: () => hold(null),
  };
};
