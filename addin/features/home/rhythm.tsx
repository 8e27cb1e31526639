import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/section.tsx';
import { useSurface } from '../../ui/surface.ts';
import { useAgreement } from '../agreements/queries.ts';
import { useMeetings } from '../meetings/queries.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { useLatestMeetings } from './queries.ts';
import { RhythmBand } from './rhythm-band.tsx';
import { RhythmLegend } from './rhythm-legend.tsx';
import { rhythmOf } from './rhythm-shape.ts';
import { agreedWords, heldWords } from './rhythm-words.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalM },
  words: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 16px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** How the two have met, week by week, beside what they agreed. */
const Rhythm = () => {
  const styles = useStyles();
  const surface = useSurface();
  const { timeZone } = useReader();
  const now = useNow();
  const { id, acceptedAt } = useThisMentorship();
  const { data: past } = useLatestMeetings(id);
  const { data: ahead } = useMeetings(id, 'upcoming');
  const { data: agreement } = useAgreement(id);
  if (!past || !ahead || !acceptedAt) return null;
  const cadence = agreement?.inForce?.terms.cadenceWeeks ?? null;
  const facts = { meetings: [...past, ...ahead], begun: acceptedAt, cadence, now, timeZone };
  const rhythm = rhythmOf(facts);
  if (rhythm.held + rhythm.off + rhythm.ahead === 0) return null;
  return (
    <Section title={t('home.rhythm.title')}>
      <div className={mergeClasses(surface.card, styles.card)}>
        <div className={styles.words}>
          <Body1 className={styles.strong}>{heldWords(rhythm)}</Body1>
          {cadence ? (
            <Body1>{agreedWords(cadence)}</Body1>
          ) : (
            <TextLink to={`/mentorships/${id}/agreement`}>{t('home.rhythm.noneAgreed')}</TextLink>
          )}
        </div>
        <RhythmBand rhythm={rhythm} />
        <RhythmLegend agreed={cadence !== null} />
      </div>
    </Section>
  );
};

export default Rhythm;
