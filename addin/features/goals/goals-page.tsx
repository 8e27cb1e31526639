import { TargetArrowRegular } from '@fluentui/react-icons';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CelebrationsSection } from '../celebrations/celebrations-section.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { GoalGroup } from './goal-group.tsx';
import { useGoals } from './queries.ts';
import { hasEnded, isGoing, isProposed } from './words.ts';

/** All goals of the two: what waits for an answer first, then what is on the way, then what was. */
const GoalsPage = () => {
  const mentorship = useThisMentorship();
  const what = t('goals.reading');
  return (
    <Page title={t('goals.title')} actions={<AddGoal mentorship={mentorship} />}>
      <Loaded query={useGoals(mentorship.id)} what={what} skeleton={<Waiting what={what} />}>
        {(goals) =>
          goals.length === 0 ? (
            <NoGoals mentorship={mentorship} />
          ) : (
            <Groups goals={goals} mentorship={mentorship} />
          )
        }
      </Loaded>
      <CelebrationsSection mentorshipId={mentorship.id} />
    </Page>
  );
};

const AddGoal = ({ mentorship }: { mentorship: Mentorship }) => {
  if (!isGoing(mentorship)) return null;
  return (
    <LinkButton appearance="primary" to={`/mentorships/${mentorship.id}/goals/new`}>
      {mentorship.role === 'mentor' ? t('goals.propose') : t('goals.new')}
    </LinkButton>
  );
};

const NoGoals = ({ mentorship }: { mentorship: Mentorship }) => {
  const name = partnerName(mentorship);
  const kind = isGoing(mentorship) ? mentorship.role : closedOrNotYet(mentorship);
  return (
    <Notice icon={<TargetArrowRegular />} title={t(`goals.empty.${kind}.title`, { name })}>
      {t(`goals.empty.${kind}.text`, { name })}
    </Notice>
  );
};

const closedOrNotYet = ({ state }: Mentorship) => (state === 'closed' ? 'closed' : 'requested');

const Groups = ({ goals, mentorship }: { goals: Goal[]; mentorship: Mentorship }) => {
  const name = partnerName(mentorship);
  const waiting = goals.filter(isProposed);
  const active = goals.filter((goal) => goal.state === 'active' && !goal.proposal);
  const waits =
    mentorship.role === 'mentee'
      ? t('goals.groups.waitingForMe')
      : t('goals.groups.waitingForThem', { name });
  const mine = mentorship.role === 'mentee';
  return (
    <>
      {mine && <GoalGroup title={waits} goals={waiting} />}
      <GoalGroup title={t('goals.groups.active')} goals={active} empty={t('goals.noneActive')} />
      {!mine && <GoalGroup title={waits} goals={waiting} />}
      <GoalGroup title={t('goals.groups.ended')} goals={goals.filter(hasEnded)} />
    </>
  );
};

export default GoalsPage;
