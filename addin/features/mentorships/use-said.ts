import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { type LifeAct, useAct } from './queries.ts';

/**
 * Acts on a mentorship, and says aloud what was done. By its promise, which settles even if what
 * was clicked is gone by then; an error is drawn by whoever asks for it.
 */
export const useSaid = (mentorshipId: string) => {
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useAct(mentorshipId);
  const say = (act: LifeAct, body: object, words: string): Promise<boolean> =>
    mutateAsync({ act, body }).then(
      () => {
        announce(words);
        focusTitle();
        return true;
      },
      () => false,
    );
  return { say, busy: isPending, error };
};
