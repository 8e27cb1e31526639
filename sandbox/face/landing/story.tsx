import { Avatar, Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Person } from '../common/api.ts';
import { firstName, outlookUrl, teamsUrl } from '../common/people.ts';

const useStyles = makeStyles({
  story: {
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    padding: 'clamp(20px, 4vw, 32px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  heading: { margin: 0 },
  steps: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: '24px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { display: 'flex', gap: '16px', alignItems: 'flex-start' },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '44ch' },
  action: { marginTop: '4px' },
});

/** The shortest way to see what Accord is for. Needs the two people it tells of. */
export function Story({ people }: { people: Person[] }) {
  const styles = useStyles();
  const mentee = people.find((one) => one.displayName === 'Jonas Lindqvist');
  const mentor = people.find((one) => one.displayName === 'Amara Okafor');
  if (!mentee || !mentor) return null;
  return (
    <section className={styles.story} aria-labelledby="story">
      <Title3 as="h2" id="story" className={styles.heading}>
        Try this
      </Title3>
      <ol className={styles.steps}>
        <Step
          person={mentor}
          title={`Open ${firstName(mentor)}’s Teams`}
          href={teamsUrl(mentor.id)}
          action="Teams"
        >
          {firstName(mentor)} is a mentor. Leave her Accord tab open where you can see it.
        </Step>
        <Step
          person={mentee}
          title={`Be ${firstName(mentee)} in Outlook`}
          href={outlookUrl(mentee.id)}
          action="Outlook"
        >
          He cancelled his last mentoring meeting. Cancel the next one too, and watch what{' '}
          {firstName(mentor)}’s tab says.
        </Step>
      </ol>
    </section>
  );
}

type StepProps = {
  person: Person;
  title: string;
  href: string;
  action: string;
  children: ReactNode;
};

function Step({ person, title, href, action, children }: StepProps) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <Avatar
        size={56}
        name={person.displayName}
        color="colorful"
        image={{ src: person.photoUrl }}
        aria-hidden
      />
      <div className={styles.words}>
        <Text weight="semibold" size={400}>
          {title}
        </Text>
        <Text className={styles.quiet}>{children}</Text>
        <Button as="a" className={styles.action} appearance="primary" href={href} target="_blank">
          {firstName(person)} in {action}
        </Button>
      </div>
    </li>
  );
}
