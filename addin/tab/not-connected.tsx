import { Button, FluentProvider, type Theme } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { t } from '../locale/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Frame } from './frame.tsx';

/** Shown when it was not even possible to sign in. */
export const NotConnected = ({ reason, theme }: { reason: string; theme: Theme }) => (
  <FluentProvider theme={theme}>
    <Frame>
      <Notice
        live
        icon={<PlugDisconnectedRegular />}
        title={t('tab.notConnected.title')}
        action={<Button onClick={() => location.assign('/')}>{t('common.tryAgain')}</Button>}
      >
        {reason}
      </Notice>
    </Frame>
  </FluentProvider>
);
