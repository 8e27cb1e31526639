import { SearchRegular } from '@fluentui/react-icons';
import { t } from '../locale/i18n.ts';
import { LinkButton } from '../ui/links.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

/** An address that leads nowhere. */
export const NotFound = () => (
  <Page title={t('tab.notFound.title')}>
    <Notice
      icon={<SearchRegular />}
      title={t('tab.notFound.text')}
      action={<LinkButton to="/">{t('mentorships.mine')}</LinkButton>}
    />
  </Page>
);
