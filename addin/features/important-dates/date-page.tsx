import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useNavigate, useParams } from 'react-router';
import type { ImportantDate } from '../../../mentoring/important-dates/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { CorrectForm } from './correct-form.tsx';
import { HowItWent } from './how-it-went.tsx';
import { useImportantDates } from './queries.ts';
import { RemoveDate } from './remove-date.tsx';
import { dayWords, isAhead } from './words.ts';

const useStyles = makeStyles({
  text: { marginBottom: tokens.spacingVerticalL, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  how: { marginBottom: tokens.spacingVerticalXXXL },
  acts: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalL },
});

/** One date that matters, as a notification opens it. */
const DatePage = () => {
  const { dateId = '' } = useParams();
  const { id } = useThisMentorship();
  const query = useImportantDates(id);
  const reader = useReader();
  const now = useNow();
  const date = query.data?.find((each) => each.id === dateId);
  const what = t('importantDates.reading');
  return (
    <Page
      key={dateId}
      title={date?.title ?? t('importantDates.fallback')}
      lead={date && dayWords(date, now, reader)}
    >
      <Loaded query={query} what={what} skeleton={<Waiting what={what} rows={3} />}>
        {() => (date ? <Found date={date} /> : <NotHere />)}
      </Loaded>
    </Page>
  );
};

/** The mentee says how it went and puts it right; the mentor does with what they added themselves. */
const Found = ({ date }: { date: ImportantDate }) => {
  const styles = useStyles();
  const { id, role, state } = useThisMentorship();
  const navigate = useNavigate();
  const ahead = isAhead(date, useNow(), useReader());
  const goesOn = state === 'active' || state === 'paused';
  return (
    <>
      {date.note && (
        <Body1 as="p" className={styles.text}>
          {date.note}
        </Body1>
      )}
      {role === 'mentee' && goesOn && !ahead ? (
        <div className={styles.how}>
          <HowItWent date={date} />
        </div>
      ) : (
        date.howItWent && <Told words={date.howItWent} />
      )}
      {goesOn && (role === 'mentee' || date.addedBy === role) && (
        <Section title={t('importantDates.correct')}>
          <div className={styles.acts}>
            <CorrectForm date={date} />
            <RemoveDate
              date={date}
              onRemoved={() => navigate(`/mentorships/${id}`, { replace: true })}
            />
          </div>
        </Section>
      )}
    </>
  );
};

const Told = ({ words }: { words: string }) => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const own = mentorship.role === 'mentee';
  const partner = partnerName(mentorship);
  return (
    <Section title={own ? t('importantDates.how') : t('importantDates.said', { partner })}>
      <Body1 as="p" className={styles.text}>
        {words}
      </Body1>
    </Section>
  );
};

const NotHere = () => {
  const { id } = useThisMentorship();
  return (
    <Notice
      icon={<SearchRegular />}
      title={t('importantDates.notHere.title')}
      action={<LinkButton to={`/mentorships/${id}`}>{t('importantDates.notHere.back')}</LinkButton>}
    >
      {t('importantDates.notHere.text')}
    </Notice>
  );
};

export default DatePage;
