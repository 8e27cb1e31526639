import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { fetched } from '../../ui/fetched.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { useSurface } from '../../ui/surface.ts';
import { RequestWords } from '../mentorships/request-words.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { standing } from '../mentorships/words.ts';

const CelebrationBanner = fetched(() => import('../celebrations/celebration-banner.tsx'));
const Changes = fetched(() => import('./changes.tsx'));

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalL, marginBottom: tokens.spacingVerticalXXL },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A mentorship that is over: how it ended, and the ways back into what it was. */
export const Ended = () => {
  const styles = useStyles();
  const surface = useSurface();
  const reader = useReader();
  const mentorship = useThisMentorship();
  const { id, acceptedAt, closedAt } = mentorship;
  const date = closedAt && plainDate(new Date(closedAt), reader);
  return (
    <>
      <CelebrationBanner mentorshipId={id} />
      <article className={mergeClasses(surface.card, styles.card)}>
        <Subtitle2 as="h2">{[standing(mentorship), date].filter(Boolean).join(' · ')}</Subtitle2>
        <RequestWords mentorship={mentorship} />
        {acceptedAt && (
          <div className={styles.acts}>
            <LinkButton to={`/mentorships/${id}/timeline`}>{t('home.ended.lookBack')}</LinkButton>
            <LinkButton to={`/mentorships/${id}/goals`}>{t('mentorships.nav.goals')}</LinkButton>
          </div>
        )}
      </article>
      <Changes />
    </>
  );
};
