import { useMutation } from '@tanstack/react-query';
import type { Meeting, MeetingChange, NewMeeting } from '../../../mentoring/meetings/schema.ts';
import { useApi } from '../../api/api-context.tsx';
import { useKeepMeeting, useReadMeetingAnew } from './queries.ts';

type Invitation = {
  body: NewMeeting;
  /** Names this try, so that sending it twice makes one meeting. */
  key: string;
};

/** Makes a meeting in both calendars. */
export const useSchedule = (mentorshipId: string) => {
  const api = useApi();
  return useMutation({
    mutationFn: ({ body, key }: Invitation) =>
      api.post<Meeting>(`/mentorships/${mentorshipId}/meetings`, body, { 'Idempotency-Key': key }),
    onSuccess: useKeepMeeting(),
  });
};

/** An act on a meeting; where it is refused, the meeting is read anew, for it may have changed. */
const useAct = <Body extends object>(meeting: Meeting, act: (body: Body) => Promise<Meeting>) =>
  useMutation({
    mutationFn: act,
    onSuccess: useKeepMeeting(),
    onError: useReadMeetingAnew(meeting),
  });

/** Moves it, proposes another time, or says that it is a crucial one. */
export const useChangeMeeting = (meeting: Meeting) => {
  const api = useApi();
  return useAct(meeting, (body: MeetingChange) =>
    api.patch<Meeting>(`/meetings/${meeting.id}`, body),
  );
};

/** Cancels it; from whoever did not organise it, declines it. */
export const useCancelMeeting = (meeting: Meeting) => {
  const api = useApi();
  return useAct(meeting, (body: { comment?: string }) =>
    api.post<Meeting>(`/meetings/${meeting.id}/cancel`, body),
  );
};

/** Says that it did not take place, or takes that back. */
export const useMarkMissed = (meeting: Meeting) => {
  const api = useApi();
  return useAct(meeting, (body: { missed: boolean }) =>
    api.post<Meeting>(`/meetings/${meeting.id}/missed`, body),
  );
};

/** Writes the notes. */
export const useWriteNotes = (meeting: Meeting) => {
  const api = useApi();
  return useAct(meeting, (body: { notes: string; notesVersion: number }) =>
    api.post<Meeting>(`/meetings/${meeting.id}/outcome`, body),
  );
};
