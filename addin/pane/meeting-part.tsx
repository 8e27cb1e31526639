import { Caption1 } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { AgendaSection } from '../features/meetings/agenda.tsx';
import { MeetingFacts } from '../features/meetings/meeting-facts.tsx';
import { useMeeting } from '../features/meetings/queries.ts';
import { useMentorship } from '../features/mentorships/queries.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { partnerName } from '../features/mentorships/words.ts';
import { t } from '../locale/i18n.ts';
import { useNow } from '../locale/use-now.ts';
import type { Appointment } from '../outlook/opened.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Agreed } from './agreed.tsx';
import { type Asked, CannotActs } from './cannot-acts.tsx';
import { Heading } from './heading.tsx';
import { LastNotes } from './last-notes.tsx';
import { OpenPromises } from './open-promises.tsx';
import { MentorshipProvider } from './router.tsx';

const CannotForms = lazy(() => import('./cannot-forms.tsx'));
const OutcomePart = lazy(() => import('./outcome-part.tsx'));
const MissedAct = lazy(() =>
  import('../features/meetings/missed-act.tsx').then((module) => ({ default: module.MissedAct })),
);

type Props = { found: Meeting; appointment: Appointment };

/** A meeting of the two, for whoever organised it and for the other one. */
const MeetingPart = ({ found, appointment }: Props) => {
  const { mentorshipId, id } = found;
  const { data: meeting = found } = useMeeting(mentorshipId, id);
  return (
    <Loaded
      query={useMentorship(mentorshipId)}
      what={t('mentorships.this')}
      skeleton={<Waiting what={t('mentorships.this')} rows={3} />}
    >
      {(mentorship) => (
        <MentorshipProvider value={mentorship}>
          <Heading
            title={t('pane.meeting.title', { partner: partnerName(mentorship) })}
            lead={meeting.subject}
          />
          {appointment.series && (
            <Caption1 as="p" block>
              {t('pane.meeting.fromSeries')}
            </Caption1>
          )}
          <Shown meeting={meeting} />
        </MentorshipProvider>
      )}
    </Loaded>
  );
};

const Shown = ({ meeting }: { meeting: Meeting }) => {
  const mentorship = useThisMentorship();
  const now = useNow();
  const [asked, setAsked] = useState<Asked>(null);
  const audience = { role: mentorship.role, partner: partnerName(mentorship) };
  const off = meeting.state === 'cancelled' || meeting.state === 'declined';
  const begun = !off && new Date(meeting.start) <= now;
  const ahead = meeting.state === 'scheduled' && !begun;
  const going = mentorship.state !== 'closed';
  const preparing = going && meeting.state === 'scheduled' && now < new Date(meeting.end);
  if (ahead && asked) {
    return (
      <Suspense fallback={<Waiting what={t('pane.this')} />}>
        <CannotForms meeting={meeting} asked={asked} onAsk={setAsked} />
      </Suspense>
    );
  }
  return (
    <>
      <MeetingFacts meeting={meeting} audience={audience}>
        {ahead && going && <CannotActs meeting={meeting} onAsk={setAsked} />}
        {begun && going && (
          <Suspense>
            <MissedAct meeting={meeting} />
          </Suspense>
        )}
      </MeetingFacts>
      {begun && (
        <Suspense fallback={<Waiting what={t('meetings.notes.title')} />}>
          <OutcomePart meeting={meeting} />
        </Suspense>
      )}
      {!off && <AgendaSection meeting={meeting} open={preparing} />}
      {!begun && <OpenPromises />}
      <LastNotes but={meeting.id} />
      <Agreed />
    </>
  );
};

export default MeetingPart;
