import type { SignIn } from '../../mentoring/people/schema.ts';
import { t } from '../locale/i18n.ts';

/** What is needed to sign in, before there is a token. */
export const readSignIn = async (): Promise<SignIn> => {
  const response = await fetch('/api/config');
  if (!response.ok) throw new Error(t('tab.noAnswer'));
  return response.json();
};
