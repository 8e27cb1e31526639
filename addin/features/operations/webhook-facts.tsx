import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Webhook } from '../../../mentoring/webhooks/schema.ts';
import { distance, plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: '2px', overflowWrap: 'anywhere' },
  url: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Where events go, and how that went lately. */
export const WebhookFacts = ({ webhook }: { webhook: Webhook }) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const { url, setAt, deliveredAt, failedAt, failure, stopped } = webhook;
  const when = (at: string) => distance(new Date(at), now, reader);
  // A refusal that something was taken after is over.
  const refused = failedAt && (!deliveredAt || failedAt > deliveredAt) ? failedAt : null;
  return (
    <div className={styles.facts}>
      <Body1 as="p" className={styles.url}>
        {url}
      </Body1>
      <Caption1 className={styles.quiet}>
        {t('operations.webhook.since', { date: plainDate(new Date(setAt), reader) })}
      </Caption1>
      {deliveredAt && (
        <Caption1>{t('operations.webhook.taken', { when: when(deliveredAt) })}</Caption1>
      )}
      {refused && !stopped && (
        <Caption1>
          {t('operations.webhook.notTaken', { when: when(refused), why: failure ?? '' })}
        </Caption1>
      )}
      {stopped && <Caption1>{t('operations.webhook.stopped')}</Caption1>}
      {!deliveredAt && !failedAt && <Caption1>{t('operations.webhook.nothingYet')}</Caption1>}
    </div>
  );
};
