import { makeStyles, tokens } from '@fluentui/react-components';

const system = '@media (forced-colors: active)';

/** The inks of the path; with forced colours, the system's own, since a drawing is not recoloured by it. */
export const usePathStyles = makeStyles({
  picture: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    overflow: 'visible',
  },
  line: { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' },
  ahead: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: '3px',
    strokeDasharray: '1 7',
    [system]: { stroke: 'GrayText' },
  },
  walked: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '4px',
    [system]: { stroke: 'Highlight' },
  },
  open: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '2px',
    [system]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  reached: {
    fill: tokens.colorBrandStroke1,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2px',
    [system]: { fill: 'Highlight', stroke: 'Highlight' },
  },
  tick: {
    fill: 'none',
    stroke: tokens.colorNeutralForegroundInverted,
    strokeWidth: '2px',
    [system]: { stroke: 'Canvas' },
  },
  here: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2px',
    [system]: { stroke: 'Highlight' },
  },
  pole: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '2px',
    strokeLinecap: 'round',
    [system]: { stroke: 'CanvasText' },
  },
  flag: { fill: tokens.colorNeutralForeground3, [system]: { fill: 'CanvasText' } },
  flagReached: { fill: tokens.colorBrandStroke1, [system]: { fill: 'Highlight' } },
  ruler: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: '1px',
    [system]: { stroke: 'GrayText' },
  },
  passed: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '4px',
    [system]: { stroke: 'CanvasText' },
  },
  today: { fill: tokens.colorNeutralForeground2, [system]: { fill: 'CanvasText' } },
});
