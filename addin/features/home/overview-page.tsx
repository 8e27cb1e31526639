import { makeStyles, tokens } from '@fluentui/react-components';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { useArrival } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { AlertCard } from '../alerts/alert-card.tsx';
import { useAlerts } from '../alerts/queries.ts';
import { MeetingList } from '../meetings/meeting-list.tsx';
import { RequestCard } from '../mentorships/request-card.tsx';
import { RequestWords } from '../mentorships/request-words.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName, partnerOf } from '../mentorships/words.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '48px',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr) 300px' },
  },
  alerts: { marginBottom: tokens.spacingVerticalXXL },
});

/** What is next for the two. */
const OverviewPage = () => {
  const mentorship = useThisMentorship();
  useArrival(partnerOf(mentorship).displayName);
  return mentorship.state === 'requested' ? (
    <RequestCard mentorship={mentorship} />
  ) : (
    <Going {...mentorship} />
  );
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

export default OverviewPage;
