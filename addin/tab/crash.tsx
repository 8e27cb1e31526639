import { Button } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { Component, type ReactNode } from 'react';
import { t } from '../locale/i18n.ts';
import { Notice } from '../ui/notice.tsx';

type Props = {
  /** The screen shown; going to another one is a new try. */
  where: string;
  children: ReactNode;
};

/**
 * Stands in for a screen that could not be drawn: a fault of ours, or a part that a newer version
 * of Accord has replaced while the tab was open. A class, because React has no other way.
 */
export class Crash extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidUpdate(before: Props) {
    if (before.where !== this.props.where) this.setState({ crashed: false });
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <Notice
        live
        icon={<PlugDisconnectedRegular />}
        title={t('tab.crash.title')}
        action={<Button onClick={() => location.reload()}>{t('tab.crash.reload')}</Button>}
      >
        {t('tab.crash.text')}
      </Notice>
    );
  }
}
