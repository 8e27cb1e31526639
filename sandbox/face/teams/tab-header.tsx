import { makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    height: '52px',
    padding: '0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  tab: {
    alignSelf: 'stretch',
    display: 'flex',
    alignItems: 'center',
    marginLeft: '8px',
    padding: '0 4px',
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    marginBottom: '-1px',
  },
});

/** The app's name above its tab. */
export function TabHeader() {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <AccordMark size={24} />
      <h1 className={styles.name}>Accord</h1>
      <span className={styles.tab}>
        <Text weight="semibold">Mentoring</Text>
      </span>
    </header>
  );
}

/** The sandbox's own sign for the app: two who meet. */
export function AccordMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="#5b5fc7" />
      <circle cx="9.5" cy="12" r="5" fill="none" stroke="#fff" strokeWidth="1.8" />
      <circle cx="14.5" cy="12" r="5" fill="none" stroke="#fff" strokeWidth="1.8" />
    </svg>
  );
}
