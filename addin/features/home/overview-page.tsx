import { useArrival } from '../../ui/page.tsx';
import { RequestCard } from '../mentorships/request-card.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerOf } from '../mentorships/words.ts';
import { Ended } from './ended.tsx';
import { Going } from './going.tsx';

/** The first screen of a mentorship: what is next for the two, whatever its state. */
const OverviewPage = () => {
  const mentorship = useThisMentorship();
  useArrival(partnerOf(mentorship).displayName);
  if (mentorship.state === 'requested') return <RequestCard mentorship={mentorship} />;
  return mentorship.state === 'closed' ? <Ended /> : <Going />;
};

export default OverviewPage;
