import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DateTime } from 'luxon';
import { step, titleOf, VIEWS, type View } from './views.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { margin: 0, flexGrow: 1, '@media (max-width: 720px)': { order: 1, flexBasis: '100%' } },
  snug: { '@media (max-width: 400px)': { minWidth: 0, paddingInline: '8px' } },
  wide: { '@media (max-width: 400px)': { display: 'none' } },
  end: { marginLeft: 'auto' },
});

type Props = {
  day: DateTime;
  view: View;
  days: DateTime[];
  onShow: (next: { day?: DateTime; view?: View }) => void;
  onNew: () => void;
};

/** New event, where in time one is, and how much of it is shown. */
export function Toolbar({ day, view, days, onShow, onNew }: Props) {
  const styles = useStyles();
  const today = DateTime.now().setZone(day.zone).startOf('day');
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        className={styles.snug}
        icon={<AddRegular />}
        onClick={onNew}
        aria-label="New event"
      >
        <span className={styles.wide}>New event</span>
      </Button>
      <Button appearance="subtle" className={styles.snug} onClick={() => onShow({ day: today })}>
        Today
      </Button>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label="Earlier"
        onClick={() => onShow({ day: step(view, day, -1) })}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label="Later"
        onClick={() => onShow({ day: step(view, day, 1) })}
      />
      <Subtitle1 as="h1" className={styles.title} aria-live="polite">
        {titleOf(view, days)}
      </Subtitle1>
      <span className={styles.end}>
        <ViewMenu view={view} onPick={(picked) => onShow({ view: picked })} />
      </span>
    </div>
  );
}

function ViewMenu({ view, onPick }: { view: View; onPick: (view: View) => void }) {
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ view: [view] }}
      onCheckedValueChange={(_, { checkedItems }) => onPick(checkedItems[0] as View)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.snug}>
          {VIEWS[view]}&nbsp;
          <ChevronDownRegular />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(VIEWS).map(([value, label]) => (
            <MenuItemRadio key={value} name="view" value={value}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
