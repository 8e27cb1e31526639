import {
  Avatar,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { Person } from './api.ts';
import { Spoken } from './spoken.tsx';

const useStyles = makeStyles({
  trigger: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalS}`,
    minHeight: '40px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: 'rgba(128, 128, 128, 0.22)' },
    ':focus-visible': { outline: '2px solid currentColor', outlineOffset: '-2px' },
  },
  wide: { '@media (max-width: 560px)': { display: 'none' } },
  list: { maxHeight: 'min(70vh, 520px)' },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  job: { color: tokens.colorNeutralForeground3 },
});

type Props = { people: Person[]; person: Person; onPlay: (userId: string) => void };

/** Whose eyes one looks through, and a menu of everybody else's. */
export function PersonSwitcher({ people, person, onPlay }: Props) {
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ person: [person.id] }}
      onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] && onPlay(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.trigger}>
          <Spoken>{`You are ${person.displayName}. Be somebody else`}</Spoken>
          <Text aria-hidden className={styles.wide}>
            {person.displayName}
          </Text>
          <Face person={person} />
          <ChevronDownRegular className={styles.wide} />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {people.map((one) => (
            <MenuItemRadio key={one.id} name="person" value={one.id}>
              <span className={styles.item}>
                <Face person={one} />
                <span>
                  <Text block>{one.displayName}</Text>
                  <Text block size={200} className={styles.job}>
                    {one.jobTitle}
                  </Text>
                </span>
              </span>
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Face({ person }: { person: Person }) {
  return (
    <Avatar
      size={28}
      name={person.displayName}
      color="colorful"
      image={{ src: person.photoUrl }}
      aria-hidden
    />
  );
}
