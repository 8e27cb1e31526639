import { useFollowUps } from '../features/follow-ups/queries.ts';
import { openOf } from '../features/follow-ups/words.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { t } from '../locale/i18n.ts';
import { Section } from '../ui/section.tsx';
import { PromiseRows } from './promise-rows.tsx';

/** What the two promised each other and is not done yet, the soonest due first. */
export const OpenPromises = () => {
  const { data = [] } = useFollowUps(useThisMentorship().id);
  const open = openOf(data);
  if (open.length === 0) return null;
  return (
    <Section title={t('followUps.title')}>
      <PromiseRows items={open} />
    </Section>
  );
};
