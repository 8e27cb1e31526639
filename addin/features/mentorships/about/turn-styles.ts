import { makeStyles, tokens } from '@fluentui/react-components';

/** What surrounds a turn in a mentorship's life: plain words, and what to do. */
export const useTurn = makeStyles({
  turn: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', maxWidth: '62ch' },
  form: { display: 'grid', gap: tokens.spacingVerticalL, width: '100%' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  picks: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: tokens.spacingVerticalXS },
  day: { maxWidth: '220px' },
  means: {
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground2,
  },
  option: { display: 'block', color: tokens.colorNeutralForeground3 },
});
