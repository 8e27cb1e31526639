import { PeopleTeamRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { useApi } from '../api/api-context.tsx';
import { Problem } from '../api/problem.ts';
import { useMentorships } from '../features/mentorships/queries.ts';
import { t } from '../locale/i18n.ts';
import type { Appointment } from '../outlook/opened.ts';
import { LinkButton } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';

const ComposeView = lazy(() => import('./compose/compose-view.tsx'));
const MeetingPart = lazy(() => import('./meeting-part.tsx'));
const OtherPart = lazy(() => import('./other-part.tsx'));

/** A new appointment reaches Accord by way of the calendar, soon after it is sent. */
const lookAgainAfter = 20_000;

const nullWhereUnknown = (error: unknown): null => {
  if (error instanceof Problem && [400, 404].includes(error.status)) return null;
  throw error;
};

/** The mentor meeting that an entry of the reader's calendar is; null where it is none. */
const useMeetingOf = (eventId: string | null) => {
  const api = useApi();
  return useQuery({
    queryKey: ['meetings', 'by-event', eventId],
    queryFn: async ({ signal }) => {
      const path = `/meetings/by-event/${encodeURIComponent(eventId ?? '')}`;
      return eventId ? api.get<Meeting>(path, signal).catch(nullWhereUnknown) : null;
    },
    refetchInterval: ({ state }) => (eventId && state.data === null ? lookAgainAfter : false),
  });
};

type Props = { appointment: Appointment; onWritten: () => void };

/** An appointment: a meeting of the two, one that may become one, or another. */
export const AppointmentView = ({ appointment, onWritten }: Props) => {
  const mentorships = useMentorships();
  const meeting = useMeetingOf(appointment.eventId);
  return (
    <Loaded query={mentorships} what={t('mentorships.ofMine')} skeleton={<Skeleton />}>
      {(all) =>
        all.some(({ acceptedAt }) => acceptedAt) ? (
          <Loaded query={meeting} what={t('pane.this')} skeleton={<Skeleton />}>
            {(found) => {
              if (found) return <MeetingPart found={found} appointment={appointment} />;
              if (!appointment.writing) return <OtherPart appointment={appointment} />;
              return <ComposeView appointment={appointment} onWritten={onWritten} />;
            }}
          </Loaded>
        ) : (
          <NoMentorship />
        )
      }
    </Loaded>
  );
};

const Skeleton = () => <Waiting what={t('pane.this')} rows={3} />;

const NoMentorship = () => (
  <Notice
    icon={<PeopleTeamRegular />}
    title={t('pane.noMentorship.title')}
    action={<LinkButton to="/ask">{t('mentorships.askForMentor')}</LinkButton>}
  >
    {t('pane.noMentorship.text')}
  </Notice>
);
