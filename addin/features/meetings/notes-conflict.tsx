import {
  Body1,
  Button,
  makeStyles,
  mergeClasses,
  Subtitle2,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import type { useNotes } from './use-notes.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    ...shorthands.borderLeft('4px', 'solid', tokens.colorBrandStroke1),
  },
  theirs: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { meeting: Meeting; notes: ReturnType<typeof useNotes> };

/** The other one wrote while the reader did: theirs, and the ways on. The reader's stand below. */
export const NotesConflict = ({ meeting, notes }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const partner = partnerName(useThisMentorship());
  const theirs = meeting.notes ?? '';
  return (
    <div {...notes.panel} className={mergeClasses(surface.card, styles.card)}>
      <div role="alert">
        <Subtitle2 as="h3" block>
          {t('meetings.notes.conflict', { partner })}
        </Subtitle2>
        <Body1 as="p">{t('meetings.notes.conflictText')}</Body1>
      </div>
      <section aria-label={t('meetings.notes.theirs', { partner })}>
        <Body1 as="p" className={styles.theirs}>
          {theirs || t('meetings.notes.empty')}
        </Body1>
      </section>
      <div className={styles.acts}>
        <Button onClick={() => notes.goOnWith(`${theirs}\n\n${notes.text}`.trim())}>
          {t('meetings.notes.both')}
        </Button>
        <Button appearance="subtle" onClick={notes.takeTheirs}>
          {t('meetings.notes.take')}
        </Button>
      </div>
    </div>
  );
};
