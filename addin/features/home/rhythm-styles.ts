import { makeStyles, tokens } from '@fluentui/react-components';

const system = '@media (forced-colors: active)';

/** The inks of the band; with forced colours, the system's own, since a drawing is not recoloured by it. */
export const useRhythmStyles = makeStyles({
  picture: { display: 'block', width: '100%', overflow: 'visible' },
  none: {
    fill: tokens.colorNeutralBackground4,
    // Seen in high contrast only, where the fill is that of the ground.
    stroke: tokens.colorTransparentStroke,
    strokeDasharray: '1 4',
    [system]: { fill: 'Canvas', stroke: 'GrayText' },
  },
  held: {
    fill: tokens.colorPaletteGreenForeground1,
    [system]: { fill: 'Highlight' },
  },
  ahead: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2px',
    [system]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  off: {
    fill: tokens.colorNeutralBackground4,
    stroke: tokens.colorTransparentStroke,
    [system]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  glyph: { fill: 'none', strokeWidth: '2px', strokeLinecap: 'round', strokeLinejoin: 'round' },
  onHeld: { stroke: tokens.colorNeutralForegroundInverted, [system]: { stroke: 'Canvas' } },
  onAhead: { stroke: tokens.colorBrandForeground1, [system]: { stroke: 'CanvasText' } },
  onOff: { stroke: tokens.colorNeutralForeground2, [system]: { stroke: 'CanvasText' } },
  due: { fill: tokens.colorNeutralStrokeAccessible, [system]: { fill: 'CanvasText' } },
  now: { fill: tokens.colorBrandForeground1, [system]: { fill: 'Highlight' } },
  month: {
    fill: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    [system]: { fill: 'CanvasText' },
  },
});
