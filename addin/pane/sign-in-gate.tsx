import { Body1, Button } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { useMe } from '../features/people/queries.ts';
import { useHost } from '../host/host-context.tsx';
import { t } from '../locale/i18n.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** Lets nobody past who is not signed in; offers the one click that it takes. */
export const SignInGate = ({ children }: { children: ReactNode }) => (
  <Loaded
    query={useMe()}
    what={t('pane.item')}
    skeleton={<Waiting what={t('pane.item')} />}
    refused={({ status }: Problem) => status === 401 && <SignIn />}
  >
    {() => children}
  </Loaded>
);

const SignIn = () => {
  const { signIn } = useHost();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const ask = async () => {
    setBusy(true);
    setFault('');
    await signIn?.().then(
      () => queries.resetQueries(),
      (error: Error) => setFault(error instanceof Problem ? '' : error.message),
    );
    setBusy(false);
  };
  return (
    <Notice
      live
      icon={<PersonRegular />}
      title={t('pane.signIn.title')}
      action={
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={ask}>
            {t(busy ? 'pane.signIn.busy' : 'pane.signIn.button')}
          </Button>
          {fault && <Body1 as="p">{t('tab.didNotWork', { reason: fault })}</Body1>}
        </>
      }
    >
      {t('pane.signIn.text')}
    </Notice>
  );
};
