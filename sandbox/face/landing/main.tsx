import { mountPage, SystemTheme } from '../common/page.tsx';
import { Landing } from './landing.tsx';

mountPage(
  <SystemTheme>
    <Landing />
  </SystemTheme>,
);
