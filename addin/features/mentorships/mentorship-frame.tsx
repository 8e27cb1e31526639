import { SearchRegular } from '@fluentui/react-icons';
import { Outlet, useParams } from 'react-router';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, PageOf } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { MentorshipNav } from './mentorship-nav.tsx';
import { PartnerHeader } from './partner-header.tsx';
import { useMentorship } from './queries.ts';
import { partnerOf } from './words.ts';

/** What stands above every screen of one mentorship: with whom it is, and the ways to its parts. */
const MentorshipFrame = () => {
  const { id = '' } = useParams();
  return (
    <Loaded
      query={useMentorship(id)}
      what={t('mentorships.this')}
      skeleton={<Waiting what={t('mentorships.this')} rows={3} />}
      refused={({ status }) => (status === 404 || status === 400) && <NotHere />}
    >
      {/* A key a mentorship: going from one to another is going to another page. */}
      {(mentorship) => <Framed key={id} mentorship={mentorship} />}
    </Loaded>
  );
};

const Framed = ({ mentorship }: { mentorship: Mentorship }) => (
  <PageOf value={partnerOf(mentorship).displayName}>
    <PartnerHeader mentorship={mentorship} />
    {mentorship.acceptedAt && <MentorshipNav id={mentorship.id} />}
    <Outlet context={mentorship} />
  </PageOf>
);

const NotHere = () => (
  <Page title={t('mentorships.one')}>
    <Notice
      icon={<SearchRegular />}
      title={t('mentorships.notHere.title')}
      action={<LinkButton to="/">{t('mentorships.mine')}</LinkButton>}
    >
      {t('mentorships.notHere.text')}
    </Notice>
  </Page>
);

export default MentorshipFrame;
