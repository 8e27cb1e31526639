import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { useAddTopic } from './agenda-queries.ts';

const useStyles = makeStyles({
  line: { display: 'flex', minWidth: 0, gap: tokens.spacingHorizontalS },
  input: { flex: '1 1 auto', minWidth: 0 },
});

/** As `NewTopic` has it. */
const longest = 300;

/** A topic in a line: Enter adds it, and the next can follow. What is refused comes back into the line. */
export const AddTopic = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const { role } = useThisMentorship();
  const { draft, change } = useDraft(`topic/${meeting.id}`, { text: '' });
  const [checked, setChecked] = useState(false);
  const { mutateAsync, error } = useAddTopic(meeting, role);

  const text = draft.text.trim();
  const tooLong = { count: text.length, longest };
  const fault = text.length > longest ? t('meetings.agenda.tooLong', tooLong) : undefined;
  const missing = checked && !text ? t('meetings.agenda.missing') : undefined;

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem('text');
    if (input instanceof HTMLElement) input.focus();
    setChecked(!text);
    if (!text || fault) return;
    change({ text: '' });
    mutateAsync(text).then(
      () => announce(t('meetings.agenda.said', { topic: text })),
      () => change(({ text: typed }) => ({ text: `${text} ${typed}`.trim() })),
    );
  };

  return (
    <form onSubmit={add} noValidate>
      <Field
        label={t('meetings.agenda.add')}
        validationMessage={fault ?? missing ?? fieldError(error, 'text')}
      >
        {(field) => (
          <div className={styles.line}>
            <Input
              {...field}
              name="text"
              className={styles.input}
              autoComplete="off"
              value={draft.text}
              onChange={(_, { value }) => change({ text: value })}
            />
            <Button type="submit">{t('meetings.agenda.addButton')}</Button>
          </div>
        )}
      </Field>
      <SendProblem error={error} fields={['text']} />
    </form>
  );
};
