import { mountPage } from '../common/page.tsx';
import { TeamsPage } from './teams-page.tsx';

mountPage(<TeamsPage />);
