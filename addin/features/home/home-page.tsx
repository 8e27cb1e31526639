import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { opening, Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAlerts } from '../alerts/queries.ts';
import { useMentorships } from '../mentorships/queries.ts';
import { RequestCard } from '../mentorships/request-card.tsx';
import { waitsForMe } from '../mentorships/words.ts';
import { MentorshipCard } from './mentorship-card.tsx';
import { Welcome } from './welcome.tsx';

const useStyles = makeStyles({
  requests: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalL,
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXXXL,
  },
});

/** My mentorships, what waits for my answer first. */
const HomePage = () => {
  const mentorships = useMentorships();
  const count = mentorships.data?.length;
  return (
    <Page
      title={count === 0 ? t('home.welcome.title') : t('mentorships.mine')}
      actions={Boolean(count) && <LinkButton to="/ask">{t('mentorships.askForMentor')}</LinkButton>}
    >
      <Loaded
        query={mentorships}
        what={t('mentorships.ofMine')}
        skeleton={<Waiting what={t('mentorships.ofMine')} />}
      >
        {(items) => (items.length ? <Opened items={items} /> : <Welcome />)}
      </Loaded>
    </Page>
  );
};

/** The only one there is to look at, if nothing else is under way. */
const onlyOne = (items: Mentorship[]): Mentorship | undefined => {
  const [first, ...others] = items.filter(({ state }) => state !== 'closed');
  return first?.state !== 'requested' && others.length === 0 ? first : undefined;
};

/** Opening the tab leads on to the only mentorship; coming back here from it does not. */
const Opened = ({ items }: { items: Mentorship[] }) => {
  const isOpening = useLocation().key === 'default';
  const [only] = useState(() => (isOpening ? onlyOne(items) : undefined));
  if (only) return <Navigate replace to={`/mentorships/${only.id}`} state={opening} />;
  return <Mentorships items={items} />;
};

const Mentorships = ({ items }: { items: Mentorship[] }) => {
  const styles = useStyles();
  const waiting = items.filter(waitsForMe);
  const ended = items.filter(({ state }) => state === 'closed');
  const going = items.filter((each) => !waiting.includes(each) && !ended.includes(each));
  return (
    <>
      {waiting.length > 0 && (
        <div className={styles.requests}>
          {waiting.map((each) => (
            <RequestCard key={each.id} mentorship={each} />
          ))}
        </div>
      )}
      {going.length > 0 && <Cards items={going} />}
      {ended.length > 0 && (
        <Section title={t('home.earlier')}>
          <Cards items={ended} />
        </Section>
      )}
    </>
  );
};

const Cards = ({ items }: { items: Mentorship[] }) => {
  const styles = useStyles();
  const { data: alerts = [] } = useAlerts();
  const open = alerts.filter(({ state }) => state === 'open');
  const rows = items.map((mentorship) => ({
    mentorship,
    alerts: open.filter(({ mentorshipId }) => mentorshipId === mentorship.id),
  }));
  rows.sort((one, other) => other.alerts.length - one.alerts.length);
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <MentorshipCard key={row.mentorship.id} {...row} />
      ))}
    </ul>
  );
};

export default HomePage;
