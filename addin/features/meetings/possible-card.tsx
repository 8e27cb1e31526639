import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { PossibleMeeting } from '../../../mentoring/meetings/schema.ts';
import { reasonOf } from '../../api/problem.ts';
import { dateWithDay, timeRange } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { useAnswerPossible, usePossibleMeetings } from './possible-queries.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    paddingBlock: tokens.spacingVerticalXS,
  },
  words: { flex: '1 1 200px', minWidth: 0, display: 'grid' },
  acts: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Asks about other one-to-ones of the two. It is only an offer: where it cannot be made, nothing is said. */
export const PossibleCard = () => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  const mentorship = useThisMentorship();
  const { data = [] } = usePossibleMeetings(mentorship.id);
  const { mutateAsync, error } = useAnswerPossible(mentorship.id);
  if (data.length === 0 && !error) return null;
  return (
    <aside className={mergeClasses(surface.card, styles.card)} aria-labelledby={title}>
      <Subtitle2 as="h2" id={title}>
        {t('meetings.possible.title')}
      </Subtitle2>
      <Caption1 as="p" className={styles.quiet}>
        {t('meetings.possible.lead', { partner: partnerName(mentorship) })}
      </Caption1>
      <ul>
        {data.map((meeting) => (
          <Possible
            key={meeting.eventId}
            meeting={meeting}
            onAnswer={(ours) => mutateAsync({ meeting, ours })}
          />
        ))}
      </ul>
      {error && (
        <Body1 as="p" role="alert">
          {t('tab.didNotWork', { reason: reasonOf(error) })}
        </Body1>
      )}
    </aside>
  );
};

type Props = { meeting: PossibleMeeting; onAnswer: (ours: boolean) => Promise<unknown> };

const Possible = ({ meeting: { subject, start, end }, onAnswer }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const reader = useReader();
  const now = useNow();
  const from = new Date(start);
  const answer = (ours: boolean) => {
    const said = t(ours ? 'meetings.possible.saidYes' : 'meetings.possible.saidNo', { subject });
    onAnswer(ours).then(
      () => announce(said),
      () => {},
    );
    focusTitle();
  };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span>{subject}</span>
        <Caption1 className={styles.quiet}>
          {dateWithDay(from, now, reader)}, {timeRange(from, new Date(end), reader)}
        </Caption1>
      </div>
      <div className={styles.acts}>
        <Button
          aria-label={t('meetings.possible.yesWhat', { subject })}
          onClick={() => answer(true)}
        >
          {t('meetings.possible.yes')}
        </Button>
        <Button
          appearance="subtle"
          aria-label={t('meetings.possible.noWhat', { subject })}
          onClick={() => answer(false)}
        >
          {t('meetings.possible.no')}
        </Button>
      </div>
    </li>
  );
};
