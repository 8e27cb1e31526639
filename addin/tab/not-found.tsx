import { SearchRegular } from '@fluentui/react-icons';
import { LinkButton } from '../ui/links.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

/** An address that leads nowhere. */
export const NotFound = () => (
  <Page title="Nothing here">
    <Notice
      icon={<SearchRegular />}
      title="This page does not exist"
      action={<LinkButton to="/">Your mentorships</LinkButton>}
    />
  </Page>
);
