import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { FollowUpRows } from './follow-up-rows.tsx';
import { useFollowUps, useTickOff } from './queries.ts';
import { TickProblem } from './tick-problem.tsx';
import { openOf } from './words.ts';

/** What one side has open, soonest due first; their own can be ticked off right here. */
export const FollowUpList = ({ owner }: { owner: Side }) => {
  const mentorship = useThisMentorship();
  const { mutateAsync: tick, error } = useTickOff(mentorship.id);
  const empty =
    owner === mentorship.role
      ? t('followUps.nothingMine')
      : t('followUps.nothingTheirs', { partner: partnerName(mentorship) });
  return (
    <Loaded
      query={useFollowUps(mentorship.id)}
      what={t('followUps.what')}
      skeleton={<Waiting what={t('followUps.what')} />}
    >
      {(items) => (
        <>
          <TickProblem error={error} />
          <FollowUpRows
            items={openOf(items).filter((each) => each.owner === owner)}
            empty={empty}
            onTick={tick}
          />
        </>
      )}
    </Loaded>
  );
};
