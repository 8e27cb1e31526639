import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMeetings } from '../features/meetings/queries.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { plainDate } from '../locale/dates.ts';
import { t } from '../locale/i18n.ts';
import { useReader } from '../locale/use-reader.ts';
import { Section } from '../ui/section.tsx';
import { useSurface } from '../ui/surface.ts';

const useStyles = makeStyles({
  notes: { display: 'grid', gap: tokens.spacingVerticalXS },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What was noted the last time; nothing where nothing was. */
export const LastNotes = ({ but }: { but: string }) => {
  const styles = useStyles();
  const surface = useSurface();
  const reader = useReader();
  const { data } = useMeetings(useThisMentorship().id, 'past');
  const last = data?.find(({ id, notes }) => notes && id !== but);
  if (!last) return null;
  return (
    <Section title={t('pane.meeting.last')}>
      <div className={mergeClasses(surface.card, styles.notes)}>
        <Body1 as="p" className={styles.text}>
          {last.notes}
        </Body1>
        <Caption1 className={styles.quiet}>
          {t('pane.meeting.lastOn', { date: plainDate(new Date(last.start), reader) })}
        </Caption1>
      </div>
    </Section>
  );
};
