import { makeStyles, tokens } from '@fluentui/react-components';
import type { Alert } from '../../../mentoring/alerts/schema.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { AlertCard } from './alert-card.tsx';
import { useAlerts } from './queries.ts';
import { together } from './together.ts';

const useStyles = makeStyles({ alerts: { marginBottom: tokens.spacingVerticalXXL } });

/** What stands in this mentorship; `which` leaves out what the screen says already. */
export const Alerts = ({ which = () => true }: { which?: (alert: Alert) => boolean }) => {
  const styles = useStyles();
  const { id } = useThisMentorship();
  const { data = [] } = useAlerts();
  const own = data.filter(({ mentorshipId, state }) => mentorshipId === id && state !== 'cleared');
  const shown = together(own.filter(which));
  if (shown.length === 0) return null;
  return (
    <div className={styles.alerts}>
      {shown.map((alert) => (
        <AlertCard key={alert.id} alert={alert} />
      ))}
    </div>
  );
};
