import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useParams } from 'react-router';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { useReader } from '../../locale/use-reader.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AlertCard } from '../alerts/alert-card.tsx';
import { useAlerts } from '../alerts/queries.ts';
import { MeetingList } from '../meetings/meeting-list.tsx';
import { useMentorship } from './queries.ts';
import { RequestCard } from './request-card.tsx';
import { RequestWords } from './request-words.tsx';
import { myRole, partnerName, partnerOf, standing, waitsForMe } from './words.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '48px',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr) 300px' },
  },
  alerts: { marginBottom: tokens.spacingVerticalXXL },
});

const MentorshipPage = () => {
  const { id = '' } = useParams();
  // A key a mentorship: going from one to another is going to another page.
  return <Shown key={id} id={id} />;
};

const Shown = ({ id }: { id: string }) => {
  const mentorship = useMentorship(id);
  const { data } = mentorship;
  const person = data && partnerOf(data);
  return (
    <Page
      title={person?.displayName ?? 'Mentorship'}
      picture={
        person && <Avatar name={person.displayName} color="colorful" size={56} aria-hidden />
      }
      lead={data && <Lead mentorship={data} />}
    >
      <Loaded
        query={mentorship}
        what="this mentorship"
        skeleton={<Waiting what="this mentorship" rows={3} />}
        refused={({ status }) => (status === 404 || status === 400) && <NotHere />}
      >
        {(found) => (waitsForMe(found) ? <RequestCard mentorship={found} /> : <Going {...found} />)}
      </Loaded>
    </Page>
  );
};

const Lead = ({ mentorship }: { mentorship: Mentorship }) => {
  const reader = useReader();
  const { acceptedAt } = mentorship;
  const since = acceptedAt && `since ${plainDate(new Date(acceptedAt), reader)}`;
  const role = [myRole(mentorship), since].filter(Boolean).join(' ');
  return [role, standing(mentorship)].filter(Boolean).join(' · ');
};

const Going = (mentorship: Mentorship) => {
  const styles = useStyles();
  const { id, role } = mentorship;
  const audience = { role, partner: partnerName(mentorship) };
  const { data: alerts = [] } = useAlerts();
  const shown = alerts.filter(
    ({ mentorshipId, state }) => mentorshipId === id && state !== 'cleared',
  );
  const lists = { mentorshipId: id, audience };
  return (
    <div className={styles.columns}>
      <div>
        {shown.length > 0 && (
          <div className={styles.alerts}>
            {shown.map((alert) => (
              <AlertCard key={alert.id} alert={alert} audience={audience} />
            ))}
          </div>
        )}
        {mentorship.acceptedAt && (
          <>
            <Section title="Next meetings">
              <MeetingList
                {...lists}
                when="upcoming"
                empty="Nothing planned. A meeting of the two of you in Outlook with “mentor” in its subject appears here."
              />
            </Section>
            <Section title="Past meetings">
              <MeetingList {...lists} when="past" empty="You have not met yet." />
            </Section>
          </>
        )}
      </div>
      <Section title="How it began">
        <RequestWords mentorship={mentorship} />
      </Section>
    </div>
  );
};

const NotHere = () => (
  <Notice
    icon={<SearchRegular />}
    title="There is no such mentorship"
    action={<LinkButton to="/">Your mentorships</LinkButton>}
  >
    It may have been removed, or it is not one of yours.
  </Notice>
);

export default MentorshipPage;
