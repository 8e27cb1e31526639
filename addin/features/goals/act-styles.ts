import { makeStyles, tokens } from '@fluentui/react-components';

/** The row of buttons under what they act on, and why one of them failed. */
export const useActStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorStatusDangerForeground1 },
});
