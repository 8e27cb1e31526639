import { FollowUpRows } from '../features/follow-ups/follow-up-rows.tsx';
import { useFollowUps, useTickOff } from '../features/follow-ups/queries.ts';
import { TickProblem } from '../features/follow-ups/tick-problem.tsx';
import { openOf } from '../features/follow-ups/words.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { t } from '../locale/i18n.ts';
import { Section } from '../ui/section.tsx';

/** What the two promised each other and is not done yet, the soonest due first. */
export const OpenPromises = () => {
  const { id } = useThisMentorship();
  const { data = [] } = useFollowUps(id);
  const { mutate, error } = useTickOff(id);
  const open = openOf(data);
  if (open.length === 0 && !error) return null;
  return (
    <Section title={t('followUps.title')}>
      <TickProblem error={error} />
      <FollowUpRows items={open} named empty="" onTick={mutate} />
    </Section>
  );
};
