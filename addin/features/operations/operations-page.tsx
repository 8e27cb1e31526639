import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular, OpenRegular } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useMe } from '../people/queries.ts';
import { FailedList } from './failed-list.tsx';
import { useFailedDeliveries, useOpenQueues, useWebhook } from './queries.ts';
import { Webhook } from './webhook.tsx';

const useStyles = makeStyles({
  column: { maxWidth: '720px' },
  text: {
    display: 'block',
    maxWidth: '62ch',
    marginBottom: '12px',
    color: tokens.colorNeutralForeground2,
  },
});

/** How Accord itself is doing, for whoever looks after the programme. */
const OperationsPage = () => {
  const { data: me } = useMe();
  return (
    <Page title={t('operations.title')} lead={me?.isProgramManager && t('operations.lead')}>
      {me && (me.isProgramManager ? <Parts /> : <NotYours />)}
    </Page>
  );
};

const NotYours = () => (
  <Notice icon={<LockClosedRegular />} title={t('operations.notYours.title')}>
    {t('operations.notYours.text')}
  </Notice>
);

const Parts = () => {
  const styles = useStyles();
  return (
    <div className={styles.column}>
      <Section title={t('operations.failed.title')}>
        <Loaded
          query={useFailedDeliveries()}
          what={t('operations.failed.what')}
          skeleton={<Waiting what={t('operations.failed.what')} />}
        >
          {(failed) => <FailedList failed={failed} />}
        </Loaded>
      </Section>
      <Queues />
      <Section title={t('operations.webhook.title')}>
        <Loaded
          query={useWebhook()}
          what={t('operations.webhook.what')}
          skeleton={<Waiting what={t('operations.webhook.what')} rows={1} />}
        >
          {(webhook) => <Webhook webhook={webhook} />}
        </Loaded>
      </Section>
    </div>
  );
};

const Queues = () => {
  const styles = useStyles();
  const { mutate, isPending, error } = useOpenQueues();
  return (
    <Section title={t('operations.queues.title')}>
      <Body1 as="p" className={styles.text}>
        {t('operations.queues.text')}
      </Body1>
      <Button icon={<OpenRegular />} disabledFocusable={isPending} onClick={() => mutate()}>
        {t(isPending ? 'operations.queues.opening' : 'operations.queues.open')}
      </Button>
      <SendProblem error={error} fields={[]} />
    </Section>
  );
};

export default OperationsPage;
