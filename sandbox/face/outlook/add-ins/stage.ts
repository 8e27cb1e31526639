import { makeStyles, tokens } from '@fluentui/react-components';

/** An open item with the add-in's pane beside it; where there is no room, over it. */
export const useStageStyles = makeStyles({
  surface: {
    padding: 0,
    overflow: 'hidden',
    maxWidth: '600px',
    maxHeight: 'calc(100dvh - 32px)',
    '@media (max-width: 480px)': { maxHeight: '100dvh' },
  },
  wide: {
    maxWidth: 'min(1020px, calc(100vw - 32px))',
    '@media (max-width: 760px)': { maxWidth: '100vw' },
  },
  stage: {
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr)',
    maxHeight: 'inherit',
    minHeight: 0,
    overflow: 'hidden',
  },
  split: {
    height: 'min(760px, calc(100dvh - 32px))',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    '@media (max-width: 760px)': {
      height: '100dvh',
      gridTemplateColumns: 'minmax(0, 1fr)',
      // The item stays where it is, beneath the pane.
      '& > *': { gridArea: '1 / 1', zIndex: 0, backgroundColor: tokens.colorNeutralBackground1 },
    },
  },
});
