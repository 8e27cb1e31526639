import { tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { Entry } from './entries.ts';

type Colour = { fill: string; ink: string; edge: string };

const COLOURS: Colour[] = [
  colour('Teal'),
  colour('Forest'),
  colour('Marigold'),
  colour('Peach'),
  colour('Lavender'),
  colour('Steel'),
];
const MENTORING = colour('Grape');
const PLAIN: Colour = {
  fill: tokens.colorBrandBackground2,
  ink: tokens.colorBrandForeground2,
  edge: tokens.colorBrandStroke1,
};

type Family = 'Teal' | 'Forest' | 'Marigold' | 'Peach' | 'Lavender' | 'Steel' | 'Grape';

function colour(family: Family): Colour {
  return {
    fill: tokens[`colorPalette${family}Background2`],
    ink: tokens[`colorPalette${family}Foreground2`],
    edge: tokens[`colorPalette${family}BorderActive`],
  };
}

/** A category keeps its colour everywhere; Mentoring has one that no other has. */
export function colourOf(category: string | undefined): Colour {
  if (!category) return PLAIN;
  if (category === 'Mentoring') return MENTORING;
  const sum = [...category].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return COLOURS[sum % COLOURS.length] ?? PLAIN;
}

/** Cancelled is greyed and struck through, tentative is hatched, the rest has its category's colour. */
export function lookOf(entry: Entry): CSSProperties {
  const { fill, ink, edge } = colourOf(entry.category);
  if (entry.isCancelled)
    return {
      backgroundColor: tokens.colorNeutralBackground3,
      borderLeftColor: tokens.colorNeutralStrokeAccessible,
      color: tokens.colorNeutralForeground3,
      textDecoration: 'line-through',
    };
  const look = { backgroundColor: fill, borderLeftColor: edge, color: ink };
  if (!entry.isTentative) return look;
  const stripe = `color-mix(in srgb, ${tokens.colorNeutralBackground1} 72%, transparent)`;
  return {
    ...look,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${stripe} 6px 12px)`,
  };
}
