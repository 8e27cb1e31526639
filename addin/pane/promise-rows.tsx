import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CircleRegular } from '@fluentui/react-icons';
import type { FollowUp } from '../../mentoring/follow-ups/schema.ts';
import { KindIcon } from '../features/follow-ups/kind-icon.tsx';
import { useTickOff } from '../features/follow-ups/queries.ts';
import { TickProblem } from '../features/follow-ups/tick-problem.tsx';
import { dueWords, ownerName } from '../features/follow-ups/words.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { t } from '../locale/i18n.ts';
import { useNow } from '../locale/use-now.ts';
import { useReader } from '../locale/use-reader.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { focusTitle } from '../ui/page.tsx';
import { useSurface } from '../ui/surface.ts';

const useStyles = makeStyles({
  list: { paddingBlock: '4px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '44px',
    paddingBlock: tokens.spacingVerticalXS,
  },
  icon: { justifySelf: 'center', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  words: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Open promises, the reader's own to be ticked off right here. Whatever takes more words is done in the tab. */
export const PromiseRows = ({ items }: { items: FollowUp[] }) => {
  const styles = useStyles();
  const surface = useSurface();
  const announce = useAnnounce();
  const { mutateAsync, error } = useTickOff(useThisMentorship().id);
  const tick = (followUp: FollowUp) => {
    mutateAsync(followUp).then(
      () => announce(t('followUps.done.said', { title: followUp.title })),
      () => {},
    );
    focusTitle();
  };
  return (
    <>
      <TickProblem error={error} />
      <ul className={mergeClasses(surface.card, styles.list)}>
        {items.map((each) => (
          <Row key={each.id} followUp={each} onTick={tick} />
        ))}
      </ul>
    </>
  );
};

type RowProps = { followUp: FollowUp; onTick: (followUp: FollowUp) => void };

const Row = ({ followUp, onTick }: RowProps) => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const { title, kind, owner } = followUp;
  // Of advice one is asked what came of it.
  const tickable = owner === mentorship.role && kind !== 'advice' && mentorship.state !== 'closed';
  return (
    <li className={styles.row}>
      {tickable ? (
        <Button
          appearance="subtle"
          shape="circular"
          icon={<CircleRegular />}
          aria-label={t('followUps.done.button', { title })}
          onClick={() => onTick(followUp)}
        />
      ) : (
        <KindIcon kind={kind} className={styles.icon} />
      )}
      <div className={styles.words}>
        <span>{title}</span>
        <Caption1 className={styles.quiet}>
          {ownerName(owner, mentorship)} · {dueWords(followUp, now, reader)}
        </Caption1>
      </div>
    </li>
  );
};
