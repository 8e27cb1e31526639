import { SearchRegular } from '@fluentui/react-icons';
import { useParams } from 'react-router';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { MeetingView } from './meeting-view.tsx';
import { useMeeting } from './queries.ts';

/** One meeting: before it what to talk about, after it what came of it. */
const MeetingPage = () => {
  const { meetingId = '' } = useParams();
  // A key a meeting: going from one to another is going to another page.
  return <Shown key={meetingId} id={meetingId} />;
};

const Shown = ({ id }: { id: string }) => {
  const mentorship = useThisMentorship();
  const query = useMeeting(mentorship.id, id);
  const meeting = query.data;
  // An address may name a meeting of another mentorship of the reader's.
  const stray = meeting && meeting.mentorshipId !== mentorship.id;
  return (
    <Page title={meeting?.subject ?? t('meetings.one.title')}>
      <Loaded
        query={query}
        what={t('meetings.one.what')}
        skeleton={<Waiting what={t('meetings.one.what')} rows={3} />}
        refused={({ status }) => (status === 404 || status === 400) && <NotHere />}
      >
        {(found: Meeting) => (stray ? <NotHere /> : <MeetingView meeting={found} />)}
      </Loaded>
    </Page>
  );
};

const NotHere = () => {
  const { id } = useThisMentorship();
  return (
    <Notice
      icon={<SearchRegular />}
      title={t('meetings.one.notHere')}
      action={
        <LinkButton to={`/mentorships/${id}/meetings`}>{t('meetings.schedule.back')}</LinkButton>
      }
    >
      {t('meetings.one.notHereText')}
    </Notice>
  );
};

export default MeetingPage;
