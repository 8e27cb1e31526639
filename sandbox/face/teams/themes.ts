import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Theme } from './host.ts';

export const THEMES: Record<Theme, { label: string; fluent: typeof teamsLightTheme }> = {
  default: { label: 'Light', fluent: teamsLightTheme },
  dark: { label: 'Dark', fluent: teamsDarkTheme },
  contrast: { label: 'High contrast', fluent: teamsHighContrastTheme },
};

const KEY = 'sandbox.teams-theme';

/** The theme chosen in this browser. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = localStorage.getItem(KEY) ?? '';
    return kept in THEMES ? (kept as Theme) : 'default';
  });
  const choose = (next: Theme) => {
    localStorage.setItem(KEY, next);
    setTheme(next);
  };
  return [theme, choose] as const;
}
