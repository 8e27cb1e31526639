import { WrenchRegular } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';

/** The way to what a programme manager looks after. */
const OperationsLink = () => (
  <LinkButton
    to="/operations"
    appearance="subtle"
    icon={<WrenchRegular />}
    aria-label={t('operations.title')}
    title={t('operations.title')}
  />
);

export default OperationsLink;
