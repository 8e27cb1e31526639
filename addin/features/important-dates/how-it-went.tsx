import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import type { ImportantDate } from '../../../mentoring/important-dates/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { useChangeImportantDate } from './queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, width: '100%', maxWidth: '600px' },
  act: { justifySelf: 'start' },
});

/** What the mentee says of it afterwards. Saving again goes on top of what was changed meanwhile. */
export const HowItWent = ({ date }: { date: ImportantDate }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const partner = partnerName(useThisMentorship());
  const { draft, change } = useDraft(`how/${date.id}`, { text: date.howItWent ?? '' });
  const { mutateAsync, isPending, error } = useChangeImportantDate(date);
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutateAsync({ howItWent: draft.text.trim() || null, version: date.version }).then(
      () => announce(t('importantDates.howSaid')),
      () => {},
    );
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <WordsField
        label={t('importantDates.how')}
        name="howItWent"
        value={draft.text}
        onChange={(text) => change({ text })}
        error={fieldError(error, 'howItWent')}
      />
      <Body1 as="p">{t('importantDates.howHint', { partner })}</Body1>
      <SendProblem error={error} fields={['howItWent']} />
      <Button
        className={styles.act}
        type="submit"
        appearance="primary"
        disabledFocusable={isPending}
      >
        {t('importantDates.howSave')}
      </Button>
    </form>
  );
};
