import { useEffect, useRef } from 'react';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { useUnseen } from '../../ui/use-unseen.ts';
import { useDraft } from '../mentorships/use-draft.ts';
import { useWriteNotes } from './acts.ts';

/** Nothing typed: the notes show as they stand. `from` is the version that the typing began at. */
const untouched = { text: null as string | null, from: 0 };

/**
 * The notes of a meeting as the reader writes them. What is typed is kept until it has been saved, also where
 * the other one was faster: `overtaken` then, and saving again, having seen theirs, puts the reader's on top.
 */
export const useNotes = (meeting: Meeting) => {
  const { draft, change, discard } = useDraft(`notes/${meeting.id}`, untouched);
  const { mutateAsync, isPending, error } = useWriteNotes(meeting);
  const stands = meeting.notes ?? '';
  const text = draft.text ?? stands;
  const dirty = text.trim() !== stands.trim();
  const overtaken = dirty && draft.from !== meeting.notesVersion;
  const unseen = useUnseen(meeting.notesVersion);
  const latest = useRef({ text, leave: () => {} });

  const save = async (): Promise<boolean> => {
    if (overtaken && !unseen.isSeen()) return missed();
    const notes = text.trim();
    try {
      const saved = await mutateAsync({ notes, notesVersion: meeting.notesVersion });
      if (latest.current.text.trim() === notes) discard();
      else change({ from: saved.notesVersion });
      return true;
    } catch {
      return missed();
    }
  };
  const missed = () => {
    unseen.show();
    return false;
  };

  // Leaving saves too, but never over words that the reader has not seen.
  useEffect(() => {
    latest.current = { text, leave: () => dirty && !overtaken && void save() };
  });
  useEffect(() => () => latest.current.leave(), []);

  return {
    text,
    dirty,
    overtaken,
    busy: isPending,
    error,
    panel: unseen.panel,
    save,
    write: (words: string) =>
      change({ text: words, from: dirty ? draft.from : meeting.notesVersion }),
    /** Goes on with these words, theirs having been seen. */
    goOnWith: (words: string) => change({ text: words, from: meeting.notesVersion }),
    takeTheirs: discard,
  };
};
