import { Button } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons';
import { useHost } from '../../host/host-context.tsx';
import { t } from '../../locale/i18n.ts';
import { useMe } from './queries.ts';

/** Signing out, where it is not Teams that does it. */
export const Account = () => {
  const { signOut } = useHost();
  const { data: me } = useMe();
  if (!signOut) return null;
  const label = me ? t('tab.signOutName', { name: me.displayName }) : t('tab.signOut');
  return (
    <Button
      appearance="subtle"
      icon={<SignOutRegular />}
      aria-label={label}
      title={label}
      onClick={() => signOut()}
    />
  );
};
