import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { t } from '../../locale/i18n.ts';
import { tooLong } from '../../ui/too-long.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { useActs } from './answer-styles.ts';
import { useDraft } from './use-draft.ts';

/** As the schema has it. */
const longest = 2000;

type Props = {
  /** Under which name what is typed is kept. */
  draftKey: string;
  label: string;
  act: string;
  required?: boolean;
  busy: boolean;
  /** Settles with whether it was sent; what was not stays. */
  onSend: (message: string) => Promise<boolean>;
  onBack?: () => void;
};

/** A few words to the other one, and sending them. */
const WordsForm = ({ draftKey, label, act, required, busy, onSend, onBack }: Props) => {
  const { acts, form } = useActs();
  const { draft, change, discard } = useDraft(draftKey, { message: '' });
  const [checked, setChecked] = useState(false);
  const message = draft.message.trim();
  const fault = faultOf(message, required);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const field = event.currentTarget.elements.namedItem('message');
    if (fault) return field instanceof HTMLElement && field.focus();
    if (await onSend(message)) discard();
  };

  return (
    <form className={form} onSubmit={send} noValidate>
      <WordsField
        autoFocus={Boolean(onBack)}
        label={label}
        name="message"
        required={required}
        value={draft.message}
        onChange={(words) => change({ message: words })}
        error={checked ? fault : undefined}
      />
      <div className={acts}>
        <Button
          type="submit"
          appearance={required ? 'primary' : undefined}
          disabledFocusable={busy}
        >
          {act}
        </Button>
        {onBack && (
          <Button appearance="subtle" onClick={onBack}>
            {t('requests.back')}
          </Button>
        )}
      </div>
    </form>
  );
};

const faultOf = (message: string, required: boolean | undefined): string | undefined => {
  if (required && !message) return t('requests.empty');
  return tooLong(message, longest);
};

export default WordsForm;
