import { useState } from 'react';
import type { Topic } from '../../../mentoring/notifications/preferences/schema.ts';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { type Change, useChange } from './queries.ts';

/** Where on the page something was changed. */
export type Place = 'hours' | 'pace' | Topic;
export type Save = (place: Place, change: Change) => void;

/** Saves what is changed, and says beside it where that was refused. */
export const useSave = () => {
  const announce = useAnnounce();
  const { mutateAsync } = useChange();
  const [refused, setRefused] = useState<Partial<Record<Place, string>>>({});
  const note = (place: Place, why?: string) => setRefused((all) => ({ ...all, [place]: why }));

  const save: Save = (place, change) => {
    note(place);
    mutateAsync(change).then(
      () => announce(t('preferences.saved')),
      (error: Error) => note(place, t('tab.didNotWork', { reason: reasonOf(error) })),
    );
  };
  return { save, refused };
};
