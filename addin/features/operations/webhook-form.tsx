import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { type Secret, setWebhook, useWebhookAct } from './queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', maxWidth: '480px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Props = {
  url: string;
  onMade: (made: Secret) => void;
  onBack: (() => void) | undefined;
};

/** Where events are to go. Saying it, even again, brings a new secret. */
export const WebhookForm = ({ url: known, onMade, onBack }: Props) => {
  const styles = useStyles();
  const [url, setUrl] = useState(known);
  const [checked, setChecked] = useState(false);
  const { mutateAsync, isPending, error } = useWebhookAct(setWebhook(url.trim()));
  const missing = url.trim() ? undefined : t('operations.webhook.missing');

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const field = event.currentTarget.elements.namedItem('url');
    const back = () => field instanceof HTMLElement && field.focus();
    if (missing) return back();
    mutateAsync().then(onMade, back);
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <Field
        required
        label={t('operations.webhook.url')}
        hint={t('operations.webhook.urlHint')}
        validationMessage={(checked && missing) || fieldError(error, 'url')}
      >
        <Input
          name="url"
          type="url"
          value={url}
          autoFocus={onBack !== undefined}
          onChange={(_, { value }) => setUrl(value)}
        />
      </Field>
      <SendProblem error={error} fields={['url']} />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          {t('operations.webhook.set')}
        </Button>
        {onBack && <Button onClick={onBack}>{t('operations.webhook.cancel')}</Button>}
      </div>
    </form>
  );
};
