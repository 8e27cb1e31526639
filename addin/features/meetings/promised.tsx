import { makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AddFollowUp } from '../follow-ups/add-follow-up.tsx';
import { EndedList } from '../follow-ups/ended-list.tsx';
import { FollowUpRows } from '../follow-ups/follow-up-rows.tsx';
import { useFollowUps, useTickOff } from '../follow-ups/queries.ts';
import { TickProblem } from '../follow-ups/tick-problem.tsx';
import { endedOf, openOf } from '../follow-ups/words.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';

const useStyles = makeStyles({
  promised: { display: 'grid', gap: tokens.spacingVerticalL },
});

/** What the two promised at a meeting, and a line for the next promise. */
export const Promised = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const { id, state } = useThisMentorship();
  const { mutateAsync: tick, error } = useTickOff(id);
  return (
    <Section title={t('meetings.promised.title')}>
      <div className={styles.promised}>
        <Loaded
          query={useFollowUps(id)}
          what={t('followUps.what')}
          skeleton={<Waiting what={t('followUps.what')} />}
        >
          {(all) => {
            const items = all.filter(({ meetingId }) => meetingId === meeting.id);
            return (
              <div>
                <TickProblem error={error} />
                <FollowUpRows
                  items={openOf(items)}
                  named
                  empty={items.length ? '' : t('meetings.promised.empty')}
                  onTick={tick}
                />
                <EndedList items={endedOf(items)} />
              </div>
            );
          }}
        </Loaded>
        {state !== 'closed' && <AddFollowUp meetingId={meeting.id} />}
      </div>
    </Section>
  );
};
