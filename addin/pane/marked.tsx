import {
  Body1,
  Body1Strong,
  Button,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent } from 'react';
import type { ImportantDate } from '../../mentoring/important-dates/schema.ts';
import { fieldError } from '../api/problem.ts';
import {
  useChangeImportantDate,
  useRemoveImportantDate,
} from '../features/important-dates/queries.ts';
import { SendProblem } from '../features/mentorships/send-problem.tsx';
import { useDraft } from '../features/mentorships/use-draft.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { partnerName } from '../features/mentorships/words.ts';
import { t } from '../locale/i18n.ts';
import { useNow } from '../locale/use-now.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { focusTitle } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useSurface } from '../ui/surface.ts';
import { WordsField } from '../ui/words-field.tsx';

const useStyles = makeStyles({
  marked: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  form: { display: 'grid', gap: tokens.spacingVerticalM, width: '100%' },
  act: { justifySelf: 'start' },
});

/** An appointment that is marked as one that matters: before it who hears of it, after it how it went. */
const Marked = ({ date }: { date: ImportantDate }) => {
  const styles = useStyles();
  const surface = useSurface();
  const over = new Date(date.at) <= useNow();
  const partner = partnerName(useThisMentorship());
  return (
    <Section title={t('pane.matters.marked')}>
      <div className={mergeClasses(surface.card, styles.marked)}>
        <Body1Strong as="p">{date.title}</Body1Strong>
        {date.note && (
          <Body1 as="p" className={styles.text}>
            {date.note}
          </Body1>
        )}
        {over ? (
          <HowItWent date={date} partner={partner} />
        ) : (
          <>
            <Body1 as="p">{t('pane.matters.told', { partner })}</Body1>
            <Remove date={date} />
          </>
        )}
      </div>
    </Section>
  );
};

const Remove = ({ date }: { date: ImportantDate }) => {
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useRemoveImportantDate(date);
  const remove = () =>
    mutateAsync().then(
      () => {
        announce(t('pane.matters.removed', { title: date.title }));
        focusTitle();
      },
      () => {},
    );
  return (
    <>
      <Button size="small" disabledFocusable={isPending} onClick={remove}>
        {t('pane.matters.remove')}
      </Button>
      <SendProblem error={error} fields={[]} />
    </>
  );
};

/** What the mentee says of it afterwards. Saving again goes on top of what was changed meanwhile. */
const HowItWent = ({ date, partner }: { date: ImportantDate; partner: string }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const { draft, change } = useDraft(`how/${date.id}`, { text: date.howItWent ?? '' });
  const { mutateAsync, isPending, error } = useChangeImportantDate(date);
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutateAsync({ howItWent: draft.text.trim() || null, version: date.version }).then(
      () => announce(t('pane.matters.howSaid')),
      () => {},
    );
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <WordsField
        label={t('pane.matters.how')}
        name="howItWent"
        value={draft.text}
        onChange={(text) => change({ text })}
        error={fieldError(error, 'howItWent')}
      />
      <Body1 as="p">{t('pane.matters.howHint', { partner })}</Body1>
      <SendProblem error={error} fields={['howItWent']} />
      <Button
        className={styles.act}
        type="submit"
        appearance="primary"
        disabledFocusable={isPending}
      >
        {t('pane.matters.howSave')}
      </Button>
    </form>
  );
};

export default Marked;
