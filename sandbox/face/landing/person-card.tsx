import { Avatar, Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import { DateTime } from 'luxon';
import type { Person } from '../common/api.ts';
import { toIana, useNow } from '../common/clock.ts';
import { outlookUrl, teamsUrl } from '../common/people.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '20px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    transitionProperty: 'box-shadow',
    transitionDuration: tokens.durationFast,
    ':hover': { boxShadow: tokens.shadow8 },
  },
  who: { display: 'flex', gap: '12px', alignItems: 'center', minWidth: 0 },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  ways: { display: 'flex', gap: '20px', marginTop: 'auto' },
  way: { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: '24px' },
});

/** One of the people, and the two ways to be them. */
export function PersonCard({ person }: { person: Person }) {
  const styles = useStyles();
  const now = useNow(toIana(person.timeZone));
  return (
    <li className={styles.card}>
      <div className={styles.who}>
        <Avatar
          size={48}
          name={person.displayName}
          color="colorful"
          image={{ src: person.photoUrl }}
          aria-hidden
        />
        <div className={styles.words}>
          <Text weight="semibold" size={400}>
            {person.displayName}
          </Text>
          <Text className={styles.quiet}>{person.jobTitle}</Text>
        </div>
      </div>
      <div className={styles.facts}>
        <Text size={200} className={styles.quiet}>
          {person.department} · {now.toLocaleString(DateTime.TIME_SIMPLE)} there
        </Text>
        {person.isManager && (
          <Badge appearance="tint" color="informative" size="small">
            Programme manager
          </Badge>
        )}
      </div>
      <div className={styles.ways}>
        <Link
          className={styles.way}
          href={outlookUrl(person.id)}
          aria-label={`Be ${person.displayName} in Outlook`}
        >
          <CalendarLtrRegular /> Outlook
        </Link>
        <Link
          className={styles.way}
          href={teamsUrl(person.id)}
          aria-label={`Be ${person.displayName} in Teams`}
        >
          <PeopleCommunityRegular /> Teams
        </Link>
      </div>
    </li>
  );
}
