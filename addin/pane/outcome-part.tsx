import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { AddFollowUp } from '../features/follow-ups/add-follow-up.tsx';
import { useFollowUps } from '../features/follow-ups/queries.ts';
import { openOf } from '../features/follow-ups/words.ts';
import { Notes } from '../features/meetings/notes.tsx';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { t } from '../locale/i18n.ts';
import { Section } from '../ui/section.tsx';
import { PromiseRows } from './promise-rows.tsx';

const useStyles = makeStyles({ promised: { display: 'grid', gap: tokens.spacingVerticalL } });

/** What came of a meeting: its notes, and what was promised at it. */
const OutcomePart = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const { id, state } = useThisMentorship();
  const { data = [] } = useFollowUps(id);
  const promised = openOf(data).filter(({ meetingId }) => meetingId === meeting.id);
  return (
    <>
      <Notes meeting={meeting} />
      <Section title={t('meetings.promised.title')}>
        <div className={styles.promised}>
          {promised.length > 0 ? (
            <PromiseRows items={promised} />
          ) : (
            <Body1 as="p">{t('meetings.promised.empty')}</Body1>
          )}
          {state !== 'closed' && <AddFollowUp meetingId={meeting.id} />}
        </div>
      </Section>
    </>
  );
};

export default OutcomePart;
