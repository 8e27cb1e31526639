import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

/** The one surface that things stand on. Its border is seen in high contrast only. */
export const useSurface = makeStyles({
  card: {
    position: 'relative',
    boxSizing: 'border-box',
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    ...shorthands.border('1px', 'solid', tokens.colorTransparentStroke),
  },
});
