import { Button, FluentProvider } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { browserTheme } from '../host/browser-theme.ts';
import { t } from '../locale/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Frame } from './frame.tsx';
import { themes } from './themes.ts';

/** Shown when it was not even possible to sign in. */
export const NotConnected = ({ reason }: { reason: string }) => (
  <FluentProvider theme={themes[browserTheme()]}>
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
