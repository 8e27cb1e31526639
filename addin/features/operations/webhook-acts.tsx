import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { removeWebhook, renewSecret, type Secret, testWebhook, useWebhookAct } from './queries.ts';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  asked: { display: 'grid', gap: '8px' },
});

type Props = { onChange: () => void; onMade: (made: Secret) => void };

/** What can be done with a webhook; what cannot be taken back is asked about first. */
export const WebhookActs = ({ onChange, onMade }: Props) => {
  const styles = useStyles();
  const [asked, setAsked] = useState<'renew' | 'remove' | null>(null);
  if (asked) return <Sure what={asked} onMade={onMade} onBack={() => setAsked(null)} />;
  return (
    <div className={styles.asked}>
      <Test />
      <div className={styles.acts}>
        <Button appearance="subtle" onClick={onChange}>
          {t('operations.webhook.change')}
        </Button>
        <Button appearance="subtle" onClick={() => setAsked('renew')}>
          {t('operations.webhook.renew')}
        </Button>
        <Button appearance="subtle" onClick={() => setAsked('remove')}>
          {t('operations.webhook.remove')}
        </Button>
      </div>
    </div>
  );
};

const Test = () => {
  const styles = useStyles();
  const { mutate, isPending, data, error } = useWebhookAct(testWebhook);
  const said = data?.taken
    ? t('operations.webhook.testTaken', { status: data.status })
    : t('operations.webhook.testRefused', { why: data?.failure ?? '' });
  return (
    <>
      <div className={styles.acts}>
        <Button disabledFocusable={isPending} onClick={() => mutate()}>
          {t(isPending ? 'operations.webhook.testing' : 'operations.webhook.test')}
        </Button>
      </div>
      <div role="status">{data && !isPending && <Body1 as="p">{said}</Body1>}</div>
      <SendProblem error={error} fields={[]} />
    </>
  );
};

type SureProps = { what: 'renew' | 'remove'; onMade: Props['onMade']; onBack: () => void };

const Sure = ({ what, onMade, onBack }: SureProps) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const renew = useWebhookAct(renewSecret);
  const remove = useWebhookAct(removeWebhook);
  const { isPending, error } = what === 'renew' ? renew : remove;
  const act = () =>
    what === 'renew'
      ? renew.mutateAsync().then((made) => {
          onMade(made);
          onBack();
        })
      : remove.mutateAsync().then(() => {
          announce(t('operations.webhook.removed'));
          focusTitle();
        });
  return (
    <div className={styles.asked}>
      <Body1 as="p">{t(`operations.webhook.${what}Ask`)}</Body1>
      <div className={styles.acts}>
        <Button
          autoFocus
          appearance="primary"
          disabledFocusable={isPending}
          onClick={() => act().catch(() => {})}
        >
          {t(`operations.webhook.${what}Yes`)}
        </Button>
        <Button onClick={onBack}>{t('operations.webhook.no')}</Button>
      </div>
      <SendProblem error={error} fields={[]} />
    </div>
  );
};
