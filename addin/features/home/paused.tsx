import { Body1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { PauseCircleRegular } from '@fluentui/react-icons';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { LinkButton } from '../../ui/links.tsx';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px 16px',
    marginBottom: tokens.spacingVerticalXXL,
  },
  icon: { fontSize: '24px', color: tokens.colorNeutralForeground3 },
  words: { flex: '1 1 200px', display: 'grid', gap: '2px' },
});

/** Says that the two pause, and that nothing is held against them meanwhile. */
export const Paused = () => {
  const styles = useStyles();
  const surface = useSurface();
  const reader = useReader();
  const { id, state, pausedUntil } = useThisMentorship();
  if (state !== 'paused') return null;
  const date = pausedUntil && plainDate(new Date(pausedUntil), reader);
  return (
    <div className={mergeClasses(surface.card, styles.card)}>
      <PauseCircleRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Subtitle2 as="h2">
          {date
            ? t('mentorships.standing.pausedUntil', { date })
            : t('mentorships.standing.paused')}
        </Subtitle2>
        <Body1>{t('home.paused')}</Body1>
      </div>
      <LinkButton to={`/mentorships/${id}/about`}>{t('home.aboutPause')}</LinkButton>
    </div>
  );
};
