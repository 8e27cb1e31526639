import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Webhook as Known } from '../../../mentoring/webhooks/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useSurface } from '../../ui/surface.ts';
import { SecretCard } from './secret-card.tsx';
import { WebhookActs } from './webhook-acts.tsx';
import { WebhookFacts } from './webhook-facts.tsx';
import { WebhookForm } from './webhook-form.tsx';

const useStyles = makeStyles({
  text: {
    display: 'block',
    maxWidth: '62ch',
    marginBottom: '12px',
    color: tokens.colorNeutralForeground2,
  },
  card: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** Where our own programs hear of events: set up, looked after, taken away. */
export const Webhook = ({ webhook }: { webhook: Known | null }) => {
  const styles = useStyles();
  const surface = useSurface();
  const [secret, setSecret] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const keep = (made: { secret: string }) => {
    setSecret(made.secret);
    setChanging(false);
  };
  return (
    <>
      <Body1 as="p" className={styles.text}>
        {t('operations.webhook.text')}
      </Body1>
      {secret && <SecretCard secret={secret} onDone={() => setSecret(null)} />}
      {!webhook || changing ? (
        <WebhookForm
          url={webhook?.url ?? ''}
          onMade={keep}
          onBack={webhook ? () => setChanging(false) : undefined}
        />
      ) : (
        <div className={mergeClasses(surface.card, styles.card)}>
          <WebhookFacts webhook={webhook} />
          <WebhookActs onChange={() => setChanging(true)} onMade={keep} />
        </div>
      )}
    </>
  );
};
