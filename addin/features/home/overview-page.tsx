import { useArrival } from '../../ui/page.tsx';
import { Alerts } from '../alerts/alerts.tsx';
import { RequestCard } from '../mentorships/request-card.tsx';
import { isMine } from '../mentorships/turns.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerOf } from '../mentorships/words.ts';
import { Ended } from './ended.tsx';
import { Going } from './going.tsx';

/** The first screen of a mentorship: what is next for the two, whatever its state. */
const OverviewPage = () => {
  const mentorship = useThisMentorship();
  useArrival(partnerOf(mentorship).displayName);
  if (mentorship.state === 'requested') return <Requested />;
  return mentorship.state === 'closed' ? <Ended /> : <Going />;
};

/** Whom else to ask is said to whoever asks for a mentor and waits; the rest stands in the request itself. */
const Requested = () => {
  const mentorship = useThisMentorship();
  const asking = mentorship.role === 'mentee' && isMine(mentorship);
  return (
    <>
      <Alerts which={({ about }) => asking && about === 'mentor'} />
      <RequestCard mentorship={mentorship} />
    </>
  );
};

export default OverviewPage;
