import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { DateTime } from 'luxon';

const useStyles = makeStyles({
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    margin: 0,
    padding: '10px 8px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTop: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
  },
  today: { borderTopColor: tokens.colorBrandStroke1, color: tokens.colorBrandForeground1 },
});

/** The day at the head of its column. */
export function DayHeading({ day, isToday }: { day: DateTime; isToday: boolean }) {
  const styles = useStyles();
  return (
    <h2
      className={mergeClasses(styles.heading, isToday && styles.today)}
      aria-current={isToday ? 'date' : undefined}
    >
      <Text size={500} weight={isToday ? 'bold' : 'regular'}>
        {day.day}
      </Text>
      <Text size={200} weight={isToday ? 'semibold' : 'regular'}>
        {day.toFormat('ccc')}
      </Text>
    </h2>
  );
}
