import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Mentorship } from '../../../../mentoring/mentorships/schema.ts';
import { fieldError } from '../../../api/problem.ts';
import { t } from '../../../locale/i18n.ts';
import { WordsField } from '../../../ui/words-field.tsx';
import { SendProblem } from '../send-problem.tsx';
import { useDraft } from '../use-draft.ts';
import { useSaid } from '../use-said.ts';
import { partnerName } from '../words.ts';
import { useTurn } from './turn-styles.ts';

/** As the schema has it. */
const longest = 2000;
const empty = { reason: '', message: '' };
const reasons = ['completed', 'ended'] as const;

/** What is wrong with an ending as it is written, by field. */
const faultsOf = ({ reason, message }: typeof empty) => {
  const { length } = message.trim();
  return {
    reason: reason ? undefined : t('about.close.noReason'),
    message:
      length > longest ? t('about.close.tooLong', { count: length, max: longest }) : undefined,
  };
};

type Props = { mentorship: Mentorship; onBack: () => void };

/** How it ends, and a word about it. */
export const CloseForm = ({ mentorship, onBack }: Props) => {
  const styles = useTurn();
  const said = useSaid(mentorship.id);
  const partner = partnerName(mentorship);
  const { draft, change, discard } = useDraft(`close:${mentorship.id}`, empty);
  const [checked, setChecked] = useState(false);
  const faults = faultsOf(draft);
  const fault = (field: 'reason' | 'message') =>
    (checked && faults[field]) || fieldError(said.error, field);

  const close = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const wrong = faults.reason ? 'reason' : faults.message && 'message';
    if (wrong) {
      return event.currentTarget.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    }
    const message = draft.message.trim();
    const body = { reason: draft.reason, ...(message && { message }) };
    if (await said.say('close', body, t('about.close.closed', { partner }))) discard();
  };

  return (
    <form className={styles.form} onSubmit={close} noValidate>
      <Field required label={t('about.close.how')} validationMessage={fault('reason')}>
        <RadioGroup
          name="reason"
          value={draft.reason}
          onChange={(_, { value }) => change({ reason: value })}
        >
          {reasons.map((reason) => (
            <Radio
              key={reason}
              value={reason}
              label={
                <>
                  {t(`about.close.${reason}`)}
                  <span className={styles.option}>{t(`about.close.${reason}Text`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <WordsField
        label={t('about.close.message', { partner })}
        name="message"
        value={draft.message}
        onChange={(message) => change({ message })}
        error={fault('message')}
      />
      <p className={styles.means}>{t('about.close.means')}</p>
      <SendProblem error={said.error} fields={['reason', 'message']} />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={said.busy}>
          {t('about.close.act')}
        </Button>
        <Button appearance="subtle" onClick={onBack}>
          {t('about.close.cancel')}
        </Button>
      </div>
    </form>
  );
};
