import { Button, FluentProvider, type Theme } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { t } from '../locale/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Canvas } from './canvas.tsx';

/** Shown where there is no Outlook around the pane, or its script could not be had. */
export const Outside = ({ theme }: { theme: Theme }) => (
  <FluentProvider theme={theme}>
    <Canvas>
      <Notice
        icon={<PlugDisconnectedRegular />}
        title={t('pane.outside.title')}
        action={
          <>
            <Button as="a" href="/" target="_blank">
              {t('pane.outside.tab')}
            </Button>
            <Button appearance="subtle" onClick={() => location.reload()}>
              {t('common.tryAgain')}
            </Button>
          </>
        }
      >
        {t('pane.outside.text')}
      </Notice>
    </Canvas>
  </FluentProvider>
);
