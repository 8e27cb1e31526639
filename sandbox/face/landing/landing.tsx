import { Badge, makeStyles, Text, Title1, Title3, tokens } from '@fluentui/react-components';
import { usePeople } from '../common/people.ts';
import { Loading, Notice } from '../common/states.tsx';
import { PersonCard } from './person-card.tsx';
import { Story } from './story.tsx';
import { TenantFacts } from './tenant-facts.tsx';

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    backgroundImage: `linear-gradient(${tokens.colorBrandBackground2}, transparent 420px)`,
  },
  body: {
    maxWidth: '1120px',
    margin: '0 auto',
    padding: 'clamp(24px, 6vw, 64px) clamp(16px, 4vw, 32px)',
    display: 'flex',
    flexDirection: 'column',
    gap: '40px',
  },
  hero: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px' },
  title: { margin: 0, textWrap: 'balance' },
  lead: { maxWidth: '62ch', color: tokens.colorNeutralForeground2 },
  section: { display: 'flex', flexDirection: 'column', gap: '16px' },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** The way in: what this tenant is, something to try, and everybody in it. */
export function Landing() {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <main className={styles.body}>
        <header className={styles.hero}>
          <Badge appearance="tint" size="large">
            Sandbox
          </Badge>
          <Title1 as="h1" className={styles.title}>
            A Microsoft 365 tenant to play in
          </Title1>
          <Text size={400} className={styles.lead}>
            Nothing here is Microsoft’s, and nothing leaves this machine. The people are made up;
            their mailboxes, sign-in and calendars behave as the real ones do, so that Accord can be
            tried with no tenant at all. Be anybody, in Outlook or in Teams.
          </Text>
        </header>
        <People />
        <TenantFacts />
      </main>
    </div>
  );
}

function People() {
  const styles = useStyles();
  const people = usePeople();
  if (people.isPending) return <Loading label="Calling the people in" />;
  if (people.isError)
    return (
      <Notice title="The sandbox does not answer" onRetry={() => people.refetch()}>
        {people.error.message}
      </Notice>
    );
  if (people.data.length === 0)
    return <Notice title="Nobody works here yet">The tenant was started with no people.</Notice>;
  return (
    <>
      <Story people={people.data} />
      <section className={styles.section} aria-labelledby="people">
        <Title3 as="h2" id="people" className={styles.title}>
          The people
        </Title3>
        <ul className={styles.people}>
          {people.data.map((person) => (
            <PersonCard key={person.id} person={person} />
          ))}
        </ul>
      </section>
    </>
  );
}
