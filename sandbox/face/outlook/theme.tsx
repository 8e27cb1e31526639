import {
  FluentProvider,
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useContext } from 'react';
import type { Theme as OfficeTheme } from '../../office/wire.ts';
import { useMedia } from '../common/media.ts';
import { FULL_HEIGHT } from '../common/page.tsx';
import { useSearchParam } from '../common/search-params.ts';

const THEMES = {
  light: { fluent: webLightTheme, isDarkTheme: false, themeId: 0 },
  dark: { fluent: webDarkTheme, isDarkTheme: true, themeId: 2 },
  contrast: { fluent: teamsHighContrastTheme, isDarkTheme: true, themeId: 2 },
};
type Name = keyof typeof THEMES;

const office = (name: Name): OfficeTheme => {
  const { fluent, isDarkTheme, themeId } = THEMES[name];
  return {
    bodyBackgroundColor: hex(fluent, 'colorNeutralBackground1'),
    bodyForegroundColor: hex(fluent, 'colorNeutralForeground1'),
    controlBackgroundColor: hex(fluent, 'colorNeutralBackground3'),
    controlForegroundColor: hex(fluent, 'colorNeutralForeground1'),
    isDarkTheme,
    themeId,
  };
};

const hex = (
  theme: Theme,
  name: 'colorNeutralBackground1' | 'colorNeutralBackground3' | 'colorNeutralForeground1',
) => theme[name];

const OFFICE = { light: office('light'), dark: office('dark'), contrast: office('contrast') };

const OfficeThemeContext = createContext<OfficeTheme>(OFFICE.light);

/** The theme in the words of office.js. */
export const useOfficeTheme = () => useContext(OfficeThemeContext);

/** `?theme=light|dark|contrast`, or else as the person's system asks. */
export function OutlookTheme({ children }: { children: ReactNode }) {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const [asked = ''] = useSearchParam('theme');
  const name: Name = asked in THEMES ? (asked as Name) : dark ? 'dark' : 'light';
  const { fluent, isDarkTheme } = THEMES[name];
  const style = { ...FULL_HEIGHT, colorScheme: isDarkTheme ? 'dark' : 'light' };
  return (
    <FluentProvider theme={fluent} style={style}>
      <OfficeThemeContext value={OFFICE[name]}>{children}</OfficeThemeContext>
    </FluentProvider>
  );
}
