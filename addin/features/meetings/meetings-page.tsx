import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { MeetingList } from './meeting-list.tsx';
import { PossibleCard } from './possible-card.tsx';

/** The meetings of the two, ahead and past, and the way to the next one. */
const MeetingsPage = () => {
  const mentorship = useThisMentorship();
  const { id, role, state } = mentorship;
  const lists = { mentorshipId: id, audience: { role, partner: partnerName(mentorship) } };
  return (
    <Page
      title={t('meetings.page.title')}
      lead={t('meetings.page.lead')}
      actions={
        state === 'active' && (
          <LinkButton appearance="primary" to={`/mentorships/${id}/meetings/new`}>
            {t('meetings.page.schedule')}
          </LinkButton>
        )
      }
    >
      {state === 'active' && <PossibleCard />}
      <Section title={t('meetings.page.next')}>
        <MeetingList {...lists} when="upcoming" empty={t('meetings.page.none')} />
      </Section>
      <Section title={t('meetings.page.past')}>
        <MeetingList {...lists} when="past" empty={t('meetings.page.nonePast')} />
      </Section>
    </Page>
  );
};

export default MeetingsPage;
