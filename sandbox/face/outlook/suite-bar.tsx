import { Link, makeStyles, mergeClasses, Text, Tooltip, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { GridDotsRegular } from '@fluentui/react-icons/svg/grid-dots';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import type { Person } from '../common/api.ts';
import { firstName, teamsUrl } from '../common/people.ts';
import { PersonSwitcher } from '../common/person-switcher.tsx';
import { setSearchParams, useSearchParam } from '../common/search-params.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: 'clamp(4px, 2vw, 12px)',
    height: '48px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  waffle: {
    display: 'grid',
    placeItems: 'center',
    width: '36px',
    height: '36px',
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    fontSize: '20px',
    ':hover': { color: 'inherit', backgroundColor: tokens.colorBrandBackgroundHover },
  },
  sandbox: {
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusCircular,
    border: '1px solid currentColor',
    fontSize: tokens.fontSizeBase200,
  },
  space: { flexGrow: 1 },
  teams: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '0 8px',
    color: 'inherit',
    ':hover': { color: 'inherit' },
  },
  wide: { '@media (max-width: 720px)': { display: 'none' } },
  title: { '@media (max-width: 440px)': { display: 'none' } },
  apps: { display: 'flex', gap: '2px' },
  app: {
    display: 'grid',
    placeItems: 'center',
    width: '36px',
    height: '32px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontSize: '20px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':focus-visible': { outline: '2px solid currentColor', outlineOffset: '-2px' },
  },
  shown: { backgroundColor: tokens.colorBrandBackgroundPressed },
});

type Props = { people: Person[]; person?: Person; onPlay: (userId: string) => void };

/** The blue bar above Outlook: the way out, where one is, and who one is. */
export function SuiteBar({ people, person, onPlay }: Props) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <Tooltip content="All people of the sandbox" relationship="label">
        <Link href="/" className={styles.waffle}>
          <GridDotsRegular />
        </Link>
      </Tooltip>
      <Text size={400} weight="semibold" className={styles.title}>
        Outlook
      </Text>
      <span className={styles.sandbox}>Sandbox</span>
      <Apps />
      <span className={styles.space} />
      {person && (
        <>
          <Link
            href={teamsUrl(person.id)}
            className={styles.teams}
            aria-label={`${firstName(person)} in Teams`}
          >
            <PeopleCommunityRegular fontSize={20} />
            <span className={styles.wide}>Teams</span>
          </Link>
          <PersonSwitcher people={people} person={person} onPlay={onPlay} />
        </>
      )}
    </header>
  );
}

/** Calendar and mail. */
function Apps() {
  const styles = useStyles();
  const [app] = useSearchParam('app');
  const apps = [
    { name: 'Calendar', icon: <CalendarLtrRegular />, value: undefined },
    { name: 'Mail', icon: <MailRegular />, value: 'mail' },
  ];
  return (
    <nav className={styles.apps} aria-label="Outlook">
      {apps.map(({ name, icon, value }) => (
        <Tooltip key={name} content={name} relationship="label">
          <button
            type="button"
            aria-current={app === value ? 'page' : undefined}
            className={mergeClasses(styles.app, app === value && styles.shown)}
            onClick={() => setSearchParams({ app: value, mail: undefined })}
          >
            {icon}
          </button>
        </Tooltip>
      ))}
    </nav>
  );
}
