import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/section.tsx';
import { FollowUpRows, type Tick } from '../follow-ups/follow-up-rows.tsx';
import { useFollowUps, useTickOff } from '../follow-ups/queries.ts';
import { TickProblem } from '../follow-ups/tick-problem.tsx';
import { endedOf, endedWords, openOf } from '../follow-ups/words.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
  },
  done: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    paddingTop: '8px',
    color: tokens.colorNeutralForeground2,
  },
  check: { fontSize: '16px', color: tokens.colorPaletteGreenForeground1 },
  all: { paddingTop: '8px' },
});

/** How many are shown of what is open, and of what was done lately. */
const most = { open: 4, done: 2 };
const lately = 14 * 86_400_000;

/** What the reader promised, to be ticked off right here, and what the other one did. */
const Promises = () => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const { role } = mentorship;
  const { data = [] } = useFollowUps(mentorship.id);
  const { mutateAsync: tick, error } = useTickOff(mentorship.id);
  const name = partnerName(mentorship);
  const of = (side: Side) => data.filter(({ owner }) => owner === side);
  const other = role === 'mentor' ? 'mentee' : 'mentor';
  if (data.length === 0) return null;
  return (
    <>
      <TickProblem error={error} />
      <div className={styles.columns}>
        <Section title={t('home.promises.mine')}>
          <OneSide items={of(role)} empty={t('followUps.nothingMine')} onTick={tick} />
        </Section>
        <Section title={t('home.promises.theirs', { name })}>
          <OneSide
            items={of(other)}
            empty={t('followUps.nothingTheirs', { partner: name })}
            onTick={tick}
          />
        </Section>
      </div>
    </>
  );
};

type Props = { items: FollowUp[]; empty: string; onTick: Tick };

const OneSide = ({ items, empty, onTick }: Props) => {
  const styles = useStyles();
  const { id } = useThisMentorship();
  const open = openOf(items);
  return (
    <>
      <FollowUpRows items={open.slice(0, most.open)} empty={empty} onTick={onTick} />
      <LatelyDone items={items} />
      {open.length > most.open && (
        <div className={styles.all}>
          <TextLink to={`/mentorships/${id}/follow-ups`}>
            {t('home.promises.all', { count: open.length })}
          </TextLink>
        </div>
      )}
    </>
  );
};

const LatelyDone = ({ items }: { items: FollowUp[] }) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const since = new Date(now.getTime() - lately).toISOString();
  const done = endedOf(items).filter(
    ({ state, endedAt }) => state === 'done' && endedAt && endedAt > since,
  );
  if (done.length === 0) return null;
  return (
    <ul>
      {done.slice(0, most.done).map((each) => (
        <li key={each.id} className={styles.done}>
          <CheckmarkCircleRegular className={styles.check} aria-hidden />
          <Caption1>
            {each.title}, {endedWords(each, now, reader)}
          </Caption1>
        </li>
      ))}
    </ul>
  );
};

export default Promises;
