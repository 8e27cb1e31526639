import { useApi } from '../../api/api-context.tsx';
import { useAgreement } from '../../features/agreements/queries.ts';
import { useFollowUps } from '../../features/follow-ups/queries.ts';
import { openOf } from '../../features/follow-ups/words.ts';
import { useGoals } from '../../features/goals/queries.ts';
import { subjectOf } from '../../features/meetings/subject.ts';
import { t } from '../../locale/i18n.ts';
import type { Wanted } from '../../outlook/fill.ts';
import type { Partner } from '../use-partners.ts';
import type { OnlineMeeting } from './online-meeting.ts';

/** A mentor meeting as the two agreed on it, with what is open between them; null until all of it is read. */
export const useWanted = ({ mentorship, mail, name }: Partner) => {
  const api = useApi();
  const { id } = mentorship;
  const { data: agreement } = useAgreement(id);
  const { data: followUps } = useFollowUps(id);
  const { data: goals } = useGoals(id);
  if (!agreement || !followUps || !goals) return null;
  const agreed = agreement.inForce?.terms.meetingMinutes ?? null;
  const minutes = agreed ?? agreement.terms.meetingMinutes;
  const open = openOf(followUps).map(({ title }) => title);
  const aims = goals.filter(({ state }) => state === 'active').map(({ title }) => title);
  const subject = subjectOf(mentorship);

  const wantedWith = (topics: string[]): Wanted => ({
    mentorshipId: id,
    partner: { name, mail: mail ?? '' },
    subject,
    minutes,
    agenda: { heading: t('pane.compose.agendaHeading'), points: [...topics, ...open, ...aims] },
    join: t('pane.compose.join'),
    meetOnline: async ({ start, end }) => {
      const body = { start: start.toISOString(), end: end.toISOString(), subject };
      return (await api.post<OnlineMeeting>(`/mentorships/${id}/online-meeting`, body)).joinUrl;
    },
  });
  return { minutes, agreed, wantedWith };
};
