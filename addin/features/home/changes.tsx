import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { distance } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/section.tsx';
import { lastLook } from '../mentorships/last-look.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { EntryList } from '../timeline/entry-list.tsx';
import { useNews } from '../timeline/queries.ts';
import { useSeen } from './queries.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

const most = 5;

/** What the other one did, and the calendar, since the reader looked last. */
const Changes = () => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const { id, role, requestedAt } = mentorship;
  const reader = useReader();
  const now = useNow();
  const looked = lastLook(mentorship);
  const since = looked ?? requestedAt;
  const { data: news } = useNews({ mentorshipId: id, since, role, most });
  useLooking(id, news !== undefined);
  if (!news) return null;
  if (!looked && news.length === 0) return null;
  const title = looked ? t('home.changes.title') : t('home.changes.first');
  return (
    <Section title={title}>
      {news.length > 0 ? (
        <EntryList entries={news} most={most} />
      ) : (
        <Caption1 as="p" block className={styles.quiet}>
          {looked && t('home.changes.noneSince', { when: distance(new Date(looked), now, reader) })}
        </Caption1>
      )}
      <TextLink to={`/mentorships/${id}/timeline`}>{t('home.changes.all')}</TextLink>
    </Section>
  );
};

/** Notes the look, once what is new is drawn. */
const useLooking = (id: string, drawn: boolean) => {
  const { mutate } = useSeen(id);
  useEffect(() => {
    if (drawn) mutate();
  }, [drawn, mutate]);
};

export default Changes;
