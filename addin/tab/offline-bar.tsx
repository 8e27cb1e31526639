import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { t } from '../locale/i18n.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalL,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
  },
});

const subscribe = (changed: () => void) => onlineManager.subscribe(changed);

/** Says that the connection is gone, for as long as it is. */
export const OfflineBar = () => {
  const styles = useStyles();
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  return (
    <div role="status">
      {!online && (
        <div className={styles.bar}>
          <CloudOffRegular fontSize={16} aria-hidden />
          <Caption1>{t('tab.offline.bar')}</Caption1>
        </div>
      )}
    </div>
  );
};
