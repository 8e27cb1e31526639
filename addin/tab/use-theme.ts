import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useThemeName } from '../host/host-context.tsx';
import { loadTheme } from './themes.ts';

/** The host's theme, beginning with the one it had at the start; another, as soon as it is loaded. */
export const useTheme = (first: Theme): Theme => {
  const name = useThemeName();
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    let wanted = true;
    loadTheme(name).then(
      (loaded) => wanted && setTheme(loaded),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [name]);
  return theme;
};
