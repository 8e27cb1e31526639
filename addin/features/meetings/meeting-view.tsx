import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { AgendaSection } from './agenda.tsx';
import { CancelForm } from './cancel-form.tsx';
import { MeetingActs } from './meeting-acts.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { MissedAct } from './missed-act.tsx';
import { MoveForm } from './move-form.tsx';
import { Notes } from './notes.tsx';
import { Promised } from './promised.tsx';

const useStyles = makeStyles({ view: { maxWidth: '800px' } });

/** A meeting ahead shows its agenda; once it has begun, its notes and promises; called off, that alone. */
export const MeetingView = ({ meeting }: { meeting: Meeting }) => {
  const mentorship = useThisMentorship();
  const styles = useStyles();
  const now = useNow();
  const [asked, setAsked] = useState<'move' | 'cancel' | null>(null);
  const audience = { role: mentorship.role, partner: partnerName(mentorship) };
  const off = meeting.state === 'cancelled' || meeting.state === 'declined';
  const begun = !off && new Date(meeting.start) <= now;
  const ahead = meeting.state === 'scheduled' && !begun;
  const going = mentorship.state !== 'closed';
  const preparing = going && meeting.state === 'scheduled' && now < new Date(meeting.end);
  const close = () => setAsked(null);
  return (
    <div className={styles.view}>
      <MeetingFacts meeting={meeting} audience={audience}>
        {ahead && going && !asked && (
          <MeetingActs
            meeting={meeting}
            onMove={() => setAsked('move')}
            onCancel={() => setAsked('cancel')}
          />
        )}
        {begun && going && <MissedAct meeting={meeting} />}
        {off && meeting.rescheduledTo && (
          <Link to={`/mentorships/${mentorship.id}/meetings/${meeting.rescheduledTo}`}>
            {t('meetings.one.seeSuccessor')}
          </Link>
        )}
      </MeetingFacts>
      {ahead && asked === 'move' && <MoveForm meeting={meeting} onClose={close} />}
      {ahead && asked === 'cancel' && (
        <CancelForm meeting={meeting} onMove={() => setAsked('move')} onClose={close} />
      )}
      {ahead && !asked && <AgendaSection meeting={meeting} open={preparing} />}
      {begun && (
        <>
          <Notes meeting={meeting} />
          <Promised meeting={meeting} />
          <AgendaSection meeting={meeting} open={preparing} />
        </>
      )}
    </div>
  );
};
