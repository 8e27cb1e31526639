import { makeStyles, tokens } from '@fluentui/react-components';

/** What one writes about a request, and the row of buttons under it. */
export const useActs = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '65ch' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
