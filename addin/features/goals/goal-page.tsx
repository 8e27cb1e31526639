import { SearchRegular } from '@fluentui/react-icons';
import { useParams } from 'react-router';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import CelebrationBanner from '../celebrations/celebration-banner.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { GoalFacts } from './goal-facts.tsx';
import { MilestonesSection } from './milestones-section.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { useGoal } from './queries.ts';
import { stateWords } from './words.ts';

/** One goal, as a deep link opens it. */
const GoalPage = () => {
  const { goalId = '' } = useParams();
  const { id } = useThisMentorship();
  // A key a goal: going from one to another is going to another page.
  return <Shown key={goalId} goalId={goalId} mentorshipId={id} />;
};

const Shown = ({ goalId, mentorshipId }: { goalId: string; mentorshipId: string }) => {
  const query = useGoal({ id: goalId, mentorshipId });
  const mentorship = useThisMentorship();
  const reader = { role: mentorship.role, name: partnerName(mentorship) };
  const { data } = query;
  const what = t('goals.readingOne');
  return (
    <Page title={data?.title ?? t('goals.fields.title')} lead={data && stateWords(data, reader)}>
      <Loaded
        query={query}
        what={what}
        skeleton={<Waiting what={what} rows={3} />}
        refused={({ status }) => (status === 404 || status === 400) && <NotHere />}
      >
        {(goal) => (goal.mentorshipId === mentorshipId ? <Found goal={goal} /> : <NotHere />)}
      </Loaded>
    </Page>
  );
};

const Found = ({ goal }: { goal: Goal }) => {
  const about = [goal.id, ...goal.milestones.map(({ id }) => id)];
  return (
    <>
      <CelebrationBanner mentorshipId={goal.mentorshipId} about={about} />
      <ProposalCard goal={goal} />
      <GoalFacts goal={goal} />
      <MilestonesSection goal={goal} />
    </>
  );
};

const NotHere = () => {
  const { id } = useThisMentorship();
  return (
    <Notice
      icon={<SearchRegular />}
      title={t('goals.notHere.title')}
      action={<LinkButton to={`/mentorships/${id}/goals`}>{t('goals.notHere.back')}</LinkButton>}
    >
      {t('goals.notHere.text')}
    </Notice>
  );
};

export default GoalPage;
