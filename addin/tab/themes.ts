import type { Theme } from '@fluentui/react-components';
import type { ThemeName } from '../host/host.ts';

/** Each is loaded when it is asked for: most people never see another than their own. */
const themes: Record<ThemeName, () => Promise<{ theme: Theme }>> = {
  light: () => import('./themes/light.ts'),
  dark: () => import('./themes/dark.ts'),
  contrast: () => import('./themes/contrast.ts'),
};

/** The look of Teams by that name. */
export const loadTheme = async (name: ThemeName): Promise<Theme> => (await themes[name]()).theme;
