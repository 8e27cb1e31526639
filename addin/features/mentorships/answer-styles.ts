import { makeStyles, tokens } from '@fluentui/react-components';

/** The row of buttons under a request. */
export const useActs = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
