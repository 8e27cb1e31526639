import { makeStyles, tokens } from '@fluentui/react-components';
import type { Mentorship } from '../../../../mentoring/mentorships/schema.ts';
import { plainDate } from '../../../locale/dates.ts';
import { t } from '../../../locale/i18n.ts';
import { useReader } from '../../../locale/use-reader.ts';
import { Page } from '../../../ui/page.tsx';
import { Section } from '../../../ui/section.tsx';
import { Conversation } from '../conversation.tsx';
import { RequestWords } from '../request-words.tsx';
import { useThisMentorship } from '../use-this-mentorship.ts';
import { Close } from './close.tsx';
import { Pause } from './pause.tsx';

const useStyles = makeStyles({
  column: { maxWidth: '760px' },
  began: { display: 'grid', gap: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How the mentorship began, and how it rests and ends. */
const AboutPage = () => {
  const mentorship = useThisMentorship();
  const styles = useStyles();
  const { state } = mentorship;
  const going = state === 'active' || state === 'paused';
  return (
    <Page title={t('about.title')}>
      <div className={styles.column}>
        {state === 'closed' && <Ended mentorship={mentorship} />}
        <Section title={t('about.began')}>
          <div className={styles.began}>
            <RequestWords mentorship={{ ...mentorship, closeMessage: null }} />
            <Conversation mentorship={mentorship} />
            <p className={styles.quiet}>
              <Dates mentorship={mentorship} />
            </p>
          </div>
        </Section>
        {going && <Pause mentorship={mentorship} />}
        {going && <Close mentorship={mentorship} />}
      </div>
    </Page>
  );
};

const Dates = ({ mentorship }: { mentorship: Mentorship }) => {
  const reader = useReader();
  const { requestedAt, acceptedAt } = mentorship;
  const date = plainDate(new Date(requestedAt), reader);
  if (!acceptedAt) return t('about.askedOnly', { date });
  return t('about.asked', { date, date2: plainDate(new Date(acceptedAt), reader) });
};

const Ended = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const reader = useReader();
  const { closedAt, closeReason, closeMessage } = mentorship;
  const date = closedAt ? plainDate(new Date(closedAt), reader) : '';
  return (
    <Section title={t('about.ended.title')}>
      <p>
        {t(`about.ended.${closeReason ?? 'ended'}`, { date })} {t('about.ended.readable')}
      </p>
      {closeMessage && (
        <blockquote style={{ margin: '12px 0 0', whiteSpace: 'pre-line' }}>
          <span className={styles.quiet}>{t('requests.words.ended')}: </span>
          {closeMessage}
        </blockquote>
      )}
    </Section>
  );
};

export default AboutPage;
