import {
  Body1,
  Body1Strong,
  Button,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ImportantDate } from '../../mentoring/important-dates/schema.ts';
import { HowItWent } from '../features/important-dates/how-it-went.tsx';
import { useChangeImportantDate } from '../features/important-dates/queries.ts';
import { RemoveDate } from '../features/important-dates/remove-date.tsx';
import { dayWords, isAhead, type When } from '../features/important-dates/words.ts';
import { SendProblem } from '../features/mentorships/send-problem.tsx';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { partnerName } from '../features/mentorships/words.ts';
import { t } from '../locale/i18n.ts';
import { useNow } from '../locale/use-now.ts';
import { useReader } from '../locale/use-reader.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { focusTitle } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useSurface } from '../ui/surface.ts';

const useStyles = makeStyles({
  marked: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

type Props = { date: ImportantDate; when: When };

const isElsewhen = ({ date, when }: Props) =>
  date.allDay !== when.allDay || Date.parse(date.at) !== Date.parse(when.at);

/** An appointment that is marked as one that matters: before it who hears of it, after it how it went. */
const Marked = ({ date, when }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const now = useNow();
  const reader = useReader();
  const partner = partnerName(useThisMentorship());
  // What was said of how it went was said of the time that stands.
  const moved = isElsewhen({ date, when }) && isAhead(when, now, reader) && !date.howItWent;
  return (
    <Section title={t('pane.matters.marked')}>
      <div className={mergeClasses(surface.card, styles.marked)}>
        <Body1Strong as="p">{date.title}</Body1Strong>
        {date.note && (
          <Body1 as="p" className={styles.text}>
            {date.note}
          </Body1>
        )}
        {moved && <Moved date={date} when={when} />}
        {moved || isAhead(date, now, reader) ? (
          <>
            {!moved && <Body1 as="p">{t('importantDates.told', { partner })}</Body1>}
            <RemoveDate date={date} onRemoved={focusTitle} />
          </>
        ) : (
          <HowItWent date={date} />
        )}
      </div>
    </Section>
  );
};

/** The entry was moved since it was marked: the date follows it at one click. */
const Moved = ({ date, when }: Props) => {
  const announce = useAnnounce();
  const now = useNow();
  const reader = useReader();
  const partner = partnerName(useThisMentorship());
  const { mutateAsync, isPending, error } = useChangeImportantDate(date);
  const sameDay = dayWords(date, now, reader) === dayWords(when, now, reader);
  const tell = () =>
    mutateAsync({ ...when, version: date.version }).then(
      () => {
        announce(t('importantDates.movedSaid', { title: date.title }));
        focusTitle();
      },
      () => {},
    );
  return (
    <>
      <Button appearance="primary" disabledFocusable={isPending} onClick={tell}>
        {t(sameDay ? 'importantDates.tellTime' : 'importantDates.tellDay', { partner })}
      </Button>
      <SendProblem error={error} fields={[]} />
    </>
  );
};

export default Marked;
