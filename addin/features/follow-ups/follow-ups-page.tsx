import { makeStyles, tokens } from '@fluentui/react-components';
import { HandshakeRegular } from '@fluentui/react-icons';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { AddFollowUp } from './add-follow-up.tsx';
import { EndedList } from './ended-list.tsx';
import { FollowUpRows } from './follow-up-rows.tsx';
import { useFollowUps, useTickOff } from './queries.ts';
import { TickProblem } from './tick-problem.tsx';
import { endedOf, openOf } from './words.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXXL,
    '@media (min-width: 960px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  add: { marginBottom: tokens.spacingVerticalXXXL },
});

/** What the two promised each other: past its day first, then mine beside theirs. */
const FollowUpsPage = () => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  return (
    <Page
      title={t('followUps.title')}
      lead={t('followUps.lead', { partner: partnerName(mentorship) })}
    >
      {mentorship.state !== 'closed' && (
        <div className={styles.add}>
          <AddFollowUp />
        </div>
      )}
      <Loaded
        query={useFollowUps(mentorship.id)}
        what={t('followUps.what')}
        skeleton={<Waiting what={t('followUps.what')} rows={3} />}
      >
        {(items) => (items.length ? <Promised items={items} /> : <Nothing />)}
      </Loaded>
    </Page>
  );
};

const Promised = ({ items }: { items: FollowUp[] }) => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const partner = partnerName(mentorship);
  const { mutateAsync: tick, error } = useTickOff(mentorship.id);
  const open = openOf(items);
  const late = open.filter(({ overdue }) => overdue);
  const inTime = open.filter(({ overdue }) => !overdue);
  const mine = inTime.filter(({ owner }) => owner === mentorship.role);
  const theirs = inTime.filter(({ owner }) => owner !== mentorship.role);
  return (
    <>
      <TickProblem error={error} />
      {late.length > 0 && (
        <Section title={t('followUps.overdue')}>
          <FollowUpRows items={late} named empty="" onTick={tick} />
        </Section>
      )}
      <div className={styles.columns}>
        <Section title={t('followUps.mine')}>
          <FollowUpRows items={mine} empty={t('followUps.nothingMine')} onTick={tick} />
        </Section>
        <Section title={t('followUps.theirs', { partner })}>
          <FollowUpRows
            items={theirs}
            empty={t('followUps.nothingTheirs', { partner })}
            onTick={tick}
          />
        </Section>
      </div>
      <EndedList items={endedOf(items)} />
    </>
  );
};

const Nothing = () => (
  <Notice icon={<HandshakeRegular />} title={t('followUps.empty.title')}>
    {t('followUps.empty.text')}
  </Notice>
);

export default FollowUpsPage;
