import {
  Badge,
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import type { Person } from '../common/api.ts';
import { PersonSwitcher } from '../common/person-switcher.tsx';
import type { Theme } from './host.ts';
import { THEMES } from './themes.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '10px', padding: '0 8px 0 16px' },
  space: { flexGrow: 1 },
});

type Props = {
  people: Person[];
  person?: Person;
  onPlay: (userId: string) => void;
  theme: Theme;
  onTheme: (theme: Theme) => void;
};

/** Above everything: where one is, how it looks, and who one is. */
export function TitleBar({ people, person, onPlay, theme, onTheme }: Props) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <Text weight="semibold">Teams</Text>
      <Badge appearance="outline" color="informative">
        Sandbox
      </Badge>
      <span className={styles.space} />
      <ThemeMenu theme={theme} onTheme={onTheme} />
      {person && <PersonSwitcher people={people} person={person} onPlay={onPlay} />}
    </header>
  );
}

function ThemeMenu({ theme, onTheme }: Pick<Props, 'theme' | 'onTheme'>) {
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) => onTheme(checkedItems[0] as Theme)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<DarkThemeRegular />}
          aria-label={`Theme: ${THEMES[theme].label}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(THEMES).map(([value, { label }]) => (
            <MenuItemRadio key={value} name="theme" value={value}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
