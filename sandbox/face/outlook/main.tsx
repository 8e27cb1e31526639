import { mountPage } from '../common/page.tsx';
import { OutlookPage } from './outlook-page.tsx';
import { OutlookTheme } from './theme.tsx';

mountPage(
  <OutlookTheme>
    <OutlookPage />
  </OutlookTheme>,
);
