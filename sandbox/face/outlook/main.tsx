import { mountPage, SystemTheme } from '../common/page.tsx';
import { OutlookPage } from './outlook-page.tsx';

mountPage(
  <SystemTheme>
    <OutlookPage />
  </SystemTheme>,
);
