import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { endedWords, ownerName } from './words.ts';

const useStyles = makeStyles({
  fold: {
    marginTop: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalM,
    paddingBlock: '4px',
    width: 'fit-content',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  icon: { marginTop: '2px', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  words: { display: 'grid', gap: '2px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What is done or dropped, folded away. */
export const EndedList = ({ items }: { items: FollowUp[] }) => {
  const styles = useStyles();
  const surface = useSurface();
  if (items.length === 0) return null;
  return (
    <details>
      <summary className={styles.fold}>{t('followUps.ended', { count: items.length })}</summary>
      <ul className={surface.card}>
        {items.map((each) => (
          <EndedItem key={each.id} followUp={each} />
        ))}
      </ul>
    </details>
  );
};

const EndedItem = ({ followUp }: { followUp: FollowUp }) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const mentorship = useThisMentorship();
  const done = followUp.state === 'done';
  const Icon = done ? CheckmarkCircleRegular : DismissCircleRegular;
  const said = done ? followUp.whatHappened : followUp.dropReason;
  return (
    <li className={styles.item}>
      <Icon className={mergeClasses(styles.icon, done && styles.done)} aria-hidden />
      <div className={styles.words}>
        <span>{followUp.title}</span>
        <Caption1 className={styles.quiet}>
          {[
            ownerName(followUp.owner, mentorship),
            endedWords(followUp, now, reader),
            tried(followUp),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Caption1>
        {said && <Body1 as="p">{said}</Body1>}
      </div>
    </li>
  );
};

const tried = ({ tried }: FollowUp): string | null =>
  tried === null ? null : t(`followUps.done.outcome.${tried ? 'tried' : 'notTried'}`);
